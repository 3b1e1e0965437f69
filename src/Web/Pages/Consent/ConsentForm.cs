using System.Globalization;
using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using Kith.Worksheets.Forms;

namespace Kith.Web.Pages.Consent;

/// <summary>A question for a yes as it was typed.</summary>
public sealed class ConsentForm(Fields typed)
{
    private static readonly char[] BetweenNames = [',', ';', '\n'];

    public string What => Text("what");

    public string Purpose => Text("purpose");

    public string Knows => Text("knows");

    public string Day => typed.One("day").Trim();

    /// <summary>Marks of members that were chosen.</summary>
    public IReadOnlyList<string> Whose => typed.All("whose");

    public IReadOnlyList<ActionKind> Kinds =>
        [.. Enum.GetValues<ActionKind>().Where(k => typed.Holds("kind", Word(k)))];

    /// <summary>Names of people who do not read the room.</summary>
    public IReadOnlyList<string> Others =>
        [
            .. Text("others")
                .Split(BetweenNames, StringSplitOptions.TrimEntries)
                .Where(n => n.Length > 0)
                .Distinct(),
        ];

    /// <summary>The question; null when its last day is no day.</summary>
    public ConsentAsked? Read(string whom) =>
        DateOnly.TryParseExact(
            Day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var until
        )
            ? new ConsentAsked("", whom, What, Purpose, Knows, until, Action: null)
            : null;

    public string Text(string field) => typed.One(field).ReplaceLineEndings("\n").Trim();

    /// <summary>What a kind is called in forms and in the keys of phrases.</summary>
    public static string Word(ActionKind kind) => kind.ToString().ToLowerInvariant();
}
