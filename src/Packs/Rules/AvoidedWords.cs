using System.Buffers;
using System.Text.RegularExpressions;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>Words that name a person by the harm, or promise what no program can keep.</summary>
internal static class AvoidedWords
{
    private const string SayWho = "say who it is";
    private const string PromiseLess = "promise less";
    private const string SayWhatTheyDid = "say person who caused harm";

    private static readonly Avoided[] All =
    [
        new("victim", @"(?<!survivors? or )\bvictims?\b(?!-| or survivor)", "say survivor"),
        new("perpetrator", @"\bperpetrators?\b", SayWhatTheyDid),
        new("offender", @"\boffenders?\b", SayWhatTheyDid),
        new("abuser", @"\babusers?\b", SayWhatTheyDid),
        new("client", @"\bclients?\b", SayWho),
        new("user", @"\busers?\b", SayWho),
        new(
            "case",
            @"(?<!in )\b(your|our|my|his|her|their|each|every) cases?\b|\bcase (manage|load)",
            SayWho
        ),
        new("encrypt", @"\bend[- ]to[- ]end encrypt", PromiseLess),
        new("knowledge", @"\bzero[- ]knowledge\b", PromiseLess),
        new("military", @"\bmilitary[- ]grade\b", PromiseLess),
        new("anonymous", @"\banonymous(ly)?\b", PromiseLess),
        new("untraceable", @"\buntraceable\b", PromiseLess),
        new("unhackable", @"\bunhackable\b", PromiseLess),
        new("deniable", @"\bdeniable\b", PromiseLess),
        new("cannot read", @"\bwe cannot read\b", PromiseLess),
        new("deleted", @"\bdeleted forever\b", PromiseLess),
        new("% safe", @"\b100 ?% safe\b", PromiseLess),
    ];

    /// <summary>Most passages hold none of these, and then no pattern has to be tried.</summary>
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        [.. All.Select(a => a.Stem)],
        StringComparison.OrdinalIgnoreCase
    );

    public static void Check(DraftTexts texts, Problems problems)
    {
        foreach (var passage in texts.OutsideResources.Concat(texts.Resources))
            if (passage.Text.AsSpan().ContainsAny(Stems))
                Check(passage, problems);
    }

    private static void Check(Passage passage, Problems problems)
    {
        foreach (var avoided in All)
            if (
                passage.Text.Contains(avoided.Stem, StringComparison.OrdinalIgnoreCase)
                && avoided.Find(passage.Text) is { } found
            )
                problems.Add(
                    passage.At,
                    $"\"{found}\" is not a word of this guide; {avoided.Instead}."
                );
    }

    private sealed record Avoided(string Stem, string Pattern, string Instead)
    {
        private const RegexOptions Options =
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

        /// <summary>What was found, or null.</summary>
        public string? Find(string text) =>
            Regex.Match(text, Pattern, Options, TimeSpan.FromSeconds(1)) is { Success: true } match
                ? match.Value
                : null;
    }
}
