using Kith.Interventions.Feeds;
using Kith.Worksheets;

namespace Kith.Interventions.Goals;

/// <summary>
/// What people want, side by side. Which wishes agree is for people to say: nothing here compares them.
/// </summary>
/// <param name="Wishes">Oldest sheet first.</param>
public sealed record GoalsBoard(IReadOnlyList<Wish> Wishes)
{
    /// <summary>Whom a wish can be for, in the order they are shown.</summary>
    public static IReadOnlyList<string> Known { get; } =
    ["survivor", "caused-harm", "community", "myself"];

    /// <summary>Marks of those who said what they want, in the order they first did.</summary>
    public IReadOnlyList<string> Voices =>
        [.. Wishes.Select(w => w.Voice).OfType<string>().Distinct()];

    /// <summary>What the team wrote together.</summary>
    public IEnumerable<Wish> Shared => Wishes.Where(w => w.Voice is null);

    /// <summary>Every wish with a bottom line.</summary>
    public IEnumerable<Wish> BottomLines => Wishes.Where(w => w.IsBottomLine);

    /// <summary>What one voice (null: the team together) wants for one of <see cref="Known"/>, or for none of them (empty).</summary>
    public IEnumerable<Wish> At(string? voice, string whom) =>
        Wishes.Where(w =>
            string.Equals(w.Voice, voice, StringComparison.Ordinal)
            && string.Equals(w.Whom, whom, StringComparison.Ordinal)
        );

    internal static GoalsBoard Fold(IReadOnlyList<FedThing> things) =>
        new([
            .. things
                .Where(t => t.Latest)
                .SelectMany(t => t.IsRow ? [Row(t)] : Outside(t))
                .Where(w =>
                    w.IsBottomLine
                    || w.Want.Length + w.NotWant.Length + w.Success.Length + w.LiveWith.Length > 0
                ),
        ]);

    private static Wish Row(FedThing row)
    {
        var picked = row.Label?.Id ?? row.Picked("whom") ?? "";
        return new Wish(
            row.Voice,
            Known.Contains(picked, StringComparer.Ordinal) ? picked : "",
            row.Label?.Label ?? row.Text("whom"),
            row.Text("want"),
            row.Text("not_want"),
            string.Join("; ", row.All("bottom_line").Where(v => !IsTick(v)).Select(v => v.Text)),
            row.All("bottom_line").Any(v => IsTick(v) ? IsYes(v) : v.Lines.Count > 0),
            row.Text("success"),
            row.Text("live_with"),
            row.Origin
        );
    }

    /// <summary>Outside a table each thing wanted, not wanted or drawn as a line is a wish of its own.</summary>
    private static IEnumerable<Wish> Outside(FedThing thing)
    {
        Wish Empty(Said said) =>
            new(thing.Voice, "", thing.Text("whom"), "", "", "", false, "", "", said.Origin);
        return
        [
            .. thing.Said("want").Select(s => Empty(s) with { Want = s.Text }),
            .. thing.Said("not_want").Select(s => Empty(s) with { NotWant = s.Text }),
            .. thing
                .All("bottom_line")
                .Where(v => !IsTick(v))
                .SelectMany(v => v.Parts.Select(p => new Said(p, v.Origin)))
                .Select(s => Empty(s) with { BottomLine = s.Text, IsBottomLine = true }),
            .. thing.Said("live_with").Select(s => Empty(s) with { LiveWith = s.Text }),
            .. thing.Said("success").Select(s => Empty(s) with { Success = s.Text }),
        ];
    }

    private static bool IsTick(FedValue value) => value.Question is YesNoQuestion or AgreeQuestion;

    private static bool IsYes(FedValue value) =>
        value.Answer is AgreeAnswer { Agreed: true } || value.Answer.Holds("yes");
}
