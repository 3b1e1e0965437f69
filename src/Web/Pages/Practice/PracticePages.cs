using Kith.Interventions;
using Kith.Interventions.Practice;
using Kith.Interventions.Sheets;
using Kith.Packs;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Practice;

/// <summary>Starting a practice room: a room like any other, with an invented situation in it.</summary>
internal static class PracticePages
{
    public const string Path = "/practice";
    private const int LongestName = 60;

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Path, (HttpContext context) => Show(context, refusal: null));
        inner.MapPost(Path, Start);
    }

    /// <summary>The situations that can be walked through.</summary>
    public static IEnumerable<Situation> Situations(Library library) =>
        library.Situations.Where(s => s.Story is not null);

    private static Task Show(HttpContext context, string? refusal) =>
        PrivatePage.Show<Start>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Typed", RoomGate.Posted(context)),
            ("Refusal", refusal)
        );

    private static async Task Start(
        HttpContext context,
        Here here,
        Rooms rooms,
        Library library,
        Wording words
    )
    {
        var typed = RoomGate.Posted(context);
        var name = typed.One("name").Trim();
        var situation = Situations(library).FirstOrDefault(s => s.Id == typed.One("story"));
        if (situation is not { Story: { } story })
            await Show(context, "practice.no-story");
        else if (name.Length is 0 or > LongestName)
            await Show(context, "practice.no-name");
        else
        {
            var circle = await rooms.Start(
                here.Session,
                words["practice.room", ("title", situation.Title)],
                name,
                first: [.. Opening(situation.Id, story, library)]
            );
            await PrivatePage.GoTo(context, here, $"/c/{circle}");
        }
    }

    /// <summary>That it is practice, and what is written on the story's first day.</summary>
    private static IEnumerable<CircleEvent> Opening(string id, Story story, Library library)
    {
        var day = story.Turns[0].Day;
        yield return new PracticeSaid(id, 0, day);
        foreach (var opening in story.Opening)
            if (library.WorksheetById(opening.Sheet) is { } worksheet)
            {
                var sheet = OpenRoom.NewId();
                yield return SheetDecisions.Start(worksheet, sheet, day);
                yield return new AnswersGiven(
                    sheet,
                    sheet,
                    [.. opening.Answers.Select(a => new GivenAnswer(a.Key, a.Value, []))]
                );
            }
    }
}
