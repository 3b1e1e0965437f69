using Kith.Packs.Files;
using Kith.Packs.Forms;
using Kith.Packs.Parts;
using Kith.Packs.Rules;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs;

/// <summary>Reads one worksheet on its own, held to every rule that needs no other file.</summary>
public static class WorksheetReader
{
    /// <summary>
    /// Reads the file. If it stands in the worksheets folder of a pack, its example is held to that pack's situations;
    /// links to other worksheets are not followed.
    /// </summary>
    /// <exception cref="IOException">The disk is broken, or the file may not be read.</exception>
    public static WorksheetReading Read(string path, string language = "en")
    {
        var problems = new Problems();
        var (root, file) = Split(Path.GetFullPath(path));
        var folder = new PackFolder(root, problems);
        if (folder.Yaml(file) is not { } node)
            return new WorksheetReading(null, problems.Sorted());
        var found = WorksheetFile.Read(
            new Fields(node, file, problems),
            Situations(folder, problems),
            problems
        );
        PackRules.CheckOne(Draft.OfOne(found, language), problems);
        return new WorksheetReading(
            problems.Count == 0 ? found.Worksheet : null,
            problems.Sorted()
        );
    }

    /// <summary>The invented situation that an example in a file at this path could belong to; null if there is no pack around it.</summary>
    public static Situation? SituationNear(string path)
    {
        var problems = new Problems();
        var (root, _) = Split(Path.GetFullPath(path));
        return Situations(new PackFolder(root, problems), problems)?.Values.FirstOrDefault();
    }

    /// <summary>The folder that would hold practice.yaml, and the file inside it.</summary>
    private static (string Root, string File) Split(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return Path.GetFileName(folder) == "worksheets" && Path.GetDirectoryName(folder) is { } root
            ? (root, $"worksheets/{Path.GetFileName(path)}")
            : (folder, Path.GetFileName(path));
    }

    private static Dictionary<string, Situation>? Situations(
        PackFolder folder,
        Problems problems
    ) =>
        folder.HasFile(PracticeFile.Name)
            ? new ListFile(folder, problems)
                .Entries(PracticeFile.Name, PracticeFile.Read)
                .Select(s => s.Value)
                .DistinctBy(s => s.Id)
                .ToDictionary(s => s.Id)
            : null;
}

/// <summary><paramref name="Worksheet"/> is null if there is any problem.</summary>
public sealed record WorksheetReading(Worksheet? Worksheet, IReadOnlyList<PackProblem> Problems);
