using Kith.Packs.Finding;
using Kith.Packs.Parts;
using Kith.Packs.Yaml;

namespace Kith.Packs.Rules;

/// <summary>What people type leads somewhere that exists, and stands in one place, so that an author sees all it does.</summary>
internal static class Synonyms
{
    public static void Check(Draft draft, Problems problems)
    {
        var leads = Leads(draft);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var same = new HashSet<string>(StringComparer.Ordinal);
        foreach (var found in draft.Synonyms)
        {
            Shape(found, problems);
            for (var i = 0; i < found.Value.Say.Count; i++)
                Say(
                    found.Value.Say[i],
                    found.At("say", $"{i}"),
                    found.Value.Same ? same : taken,
                    problems
                );
            for (var i = 0; i < found.Value.Lead.Count; i++)
                if (!leads.Contains(found.Value.Lead[i]))
                    problems.Add(
                        found.At("lead", $"{i}"),
                        $"There is nothing \"{found.Value.Lead[i]}\". It is page:, sheet: or word: and an id."
                    );
        }
    }

    private static void Shape(Found<Synonym> found, Problems problems)
    {
        var (say, mean, lead, reader, first, same) = found.Value;
        if (say.Count == 0)
            problems.Add(found.At("say"), "\"say\" holds at least one word or phrase.");
        var leads = mean.Count > 0 || lead.Count > 0 || reader is not null;
        if (!leads && !same)
            problems.Add(found.At("say"), "These words have \"mean\", \"lead\" or \"for\".");
        if (same && (leads || say.Any(s => s.Contains(' ', StringComparison.Ordinal))))
            problems.Add(
                found.At("same"),
                "Words that are the same are single words and have nothing else."
            );
        if (first && lead.Count == 0)
            problems.Add(found.At("first"), "What stands first is named in \"lead\".");
    }

    private static void Say(string say, Spot at, HashSet<string> taken, Problems problems)
    {
        var words = Terms.Of(say).ToList();
        if (words.All(StopWords.IsFiller))
            problems.Add(at, $"\"{say}\" holds no word that tells anything.");
        else if (!taken.Add(string.Join(' ', words)))
            problems.Add(at, $"\"{say}\" stands in this file already.");
    }

    private static HashSet<string> Leads(Draft draft)
    {
        var ids = new KnownIds(draft);
        return new HashSet<string>(
            [
                .. ids.Pages.Select(id => $"page:{id}"),
                .. ids.Worksheets.Select(id => $"sheet:{id}"),
                .. ids.Words.Select(id => $"word:{id}"),
            ],
            StringComparer.Ordinal
        );
    }
}
