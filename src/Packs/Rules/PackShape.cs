using Kith.Packs.Parts;
using Kith.Packs.Yaml;

namespace Kith.Packs.Rules;

/// <summary>What pack.yaml says about languages.</summary>
internal static class PackShape
{
    public static void Check(Draft draft, Problems problems)
    {
        var languages = draft.Pack.Value.Languages;
        for (var i = 0; i < languages.Count; i++)
            if (!Ids.IsPermanent(languages[i]))
                problems.Add(
                    draft.Pack.At("languages", $"{i}"),
                    $"\"{languages[i]}\" is no language, such as en."
                );
        if (!languages.Contains(draft.Language, StringComparer.Ordinal))
            problems.Add(
                draft.Pack.At("languages"),
                $"The language \"{draft.Language}\" is not listed."
            );
    }
}
