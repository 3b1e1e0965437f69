using Kith.Packs.Files;
using Kith.Packs.Parts;
using Kith.Packs.Rules;
using Kith.Packs.Yaml;

namespace Kith.Packs;

/// <summary>Reads a pack folder. It never throws for bad content: every broken rule is a problem with file and line.</summary>
public static class PackReader
{
    /// <summary>Reads one language of the pack at <paramref name="folder"/>.</summary>
    /// <exception cref="IOException">The disk is broken, or a file may not be read.</exception>
    public static PackReading Read(string folder, string language = "en")
    {
        var problems = new Problems();
        var files = new PackFolder(folder, problems);
        if (!Ids.IsPermanent(language) || !files.HasFolder(language))
            problems.Add(new Spot(PackFile.Name, 1), $"The pack has no language \"{language}\".");
        else if (new DraftReader(files, language, problems).Read() is { } draft)
            return Checked(draft, problems);
        return new PackReading(null, problems.Sorted());
    }

    private static PackReading Checked(Draft draft, Problems problems)
    {
        PackRules.Check(draft, problems);
        return new PackReading(problems.Count == 0 ? draft.ToLibrary() : null, problems.Sorted());
    }
}

/// <summary><paramref name="Library"/> is null if there is any problem.</summary>
public sealed record PackReading(Library? Library, IReadOnlyList<PackProblem> Problems);
