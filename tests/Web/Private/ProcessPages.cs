using Kith.Interventions.Accountability;
using Kith.Kit;
using Kith.Worksheets;
using static Kith.Web.Tests.Private.TeamPages;

namespace Kith.Web.Tests.Private;

/// <summary>Short ways to an accountability process and to what hits back, in Maya's circle.</summary>
internal static class ProcessPages
{
    public const string Fit = "He can, with a lift to the workshop";

    /// <summary>Fills in a worksheet as its example has it.</summary>
    public static Task<string> Example(this Workplace place, Person person, string code) =>
        place.FillIn(
            person,
            code,
            place.Library.WorksheetByCode(code)!.Example!.Entries[0].Answers
        );

    /// <summary>Fills in a worksheet; returns the sheet's id.</summary>
    public static async Task<string> FillIn(
        this Workplace place,
        Person person,
        string code,
        IReadOnlyDictionary<string, Answer> answers
    )
    {
        var worksheet = place.Library.WorksheetByCode(code)!;
        var sheet = await place.Begin(person, worksheet);
        await place.Answer(person, $"{Room(place)}/s/{sheet}/e/{sheet}/whole", worksheet, answers);
        return sheet;
    }

    /// <summary>Answers every question about fit.</summary>
    public static Task<string> Weigh(this Workplace place, Person person) =>
        place.Press(
            person,
            Path(place, "/weigh"),
            [.. Interventions.Accountability.Fit.Questions.Select(q => ("fit-" + q, Fit))]
        );

    /// <summary>Requests as on the worksheet's example, words about fit, and the process opened.</summary>
    public static async Task OpenProcess(this Workplace place, Person person)
    {
        await place.Example(person, "F7");
        await place.Weigh(person);
        await place.Press(person, Path(place, "/open"));
    }

    public static string Path(Workplace place, string path = "") =>
        Room(place) + "/accountability" + path;

    /// <summary>Where the process stands, as its page says.</summary>
    public static async Task<string> Stands(this Workplace place, Person person) =>
        Line(
            (await place.Page(person, Path(place)))
                .QuerySelector("[aria-labelledby=stands]")!
                .TextContent
        );

    /// <summary>A mark and words for every end of the closing form.</summary>
    public static async Task<List<(string, string)>> Marks(
        this Workplace place,
        Person person,
        string state,
        string words
    ) =>
        [
            .. (await place.Page(person, Path(place)))
                .QuerySelectorAll("textarea[name^=words-]")
                .Select(t => t.GetAttribute("name")!["words-".Length..])
                .SelectMany(id => new[] { ("state-" + id, state), ("words-" + id, words) }),
        ];
}
