using System.Text.RegularExpressions;
using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>Words that name a person by the harm, or promise what no program can keep.</summary>
internal static class AvoidedWords
{
    private static readonly (Regex Word, string Instead)[] All =
    [
        (Word(@"(?<!survivors? or )\bvictims?\b(?!-| or survivor)"), "say survivor"),
        (Word(@"\bperpetrators?\b"), "say person who caused harm"),
        (Word(@"\boffenders?\b"), "say person who caused harm"),
        (Word(@"\babusers?\b"), "say person who caused harm"),
        (Word(@"\bclients?\b"), "say who it is"),
        (Word(@"\busers?\b"), "say who it is"),
        (
            Word(@"(?<!in )\b(your|our|my|his|her|their|each|every) cases?\b|\bcase (manage|load)"),
            "say intervention, or who it is"
        ),
        (Word(@"\bend[- ]to[- ]end encrypt"), "promise less"),
        (Word(@"\bzero[- ]knowledge\b"), "promise less"),
        (Word(@"\bmilitary[- ]grade\b"), "promise less"),
        (Word(@"\banonymous(ly)?\b"), "promise less"),
        (Word(@"\buntraceable\b"), "promise less"),
        (Word(@"\bunhackable\b"), "promise less"),
        (Word(@"\bdeniable\b"), "promise less"),
        (Word(@"\bwe cannot read\b"), "promise less"),
        (Word(@"\bdeleted forever\b"), "promise less"),
        (Word(@"\b100 ?% safe\b"), "promise less"),
    ];

    public static void Check(Draft draft, Problems problems)
    {
        var texts = draft
            .Pages.SelectMany(PackTexts.Of)
            .Concat(draft.Essentials.SelectMany(PackTexts.Of))
            .Concat(draft.Worksheets.SelectMany(PackTexts.Of))
            .Concat(PackTexts.OfLists(draft))
            .Concat(PackTexts.OfResources(draft));
        foreach (var passage in texts)
            Check(passage, problems);
    }

    private static void Check(Passage passage, Problems problems)
    {
        foreach (var (word, instead) in All)
            if (word.Match(passage.Text) is { Success: true } match)
                problems.Add(
                    passage.At,
                    $"\"{match.Value}\" is not a word of this guide; {instead}."
                );
    }

    private static Regex Word(string pattern) =>
        new(
            pattern,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
}
