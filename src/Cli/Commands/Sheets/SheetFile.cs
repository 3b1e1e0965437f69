using Kith.Packs;

namespace Kith.Cli.Commands.Sheets;

/// <summary>The files of worksheets as a person at a terminal names them.</summary>
internal static class SheetFile
{
    /// <summary>Problems of one file, named as it was named.</summary>
    public static IReadOnlyList<PackProblem> Problems(string path, string language) =>
        Named(WorksheetReader.Read(path, language).Problems, path);

    public static IReadOnlyList<PackProblem> Named(
        IEnumerable<PackProblem> problems,
        string path
    ) =>
        [
            .. problems.Select(p =>
                Path.GetFileName(p.File) == Path.GetFileName(path) ? p with { File = path } : p
            ),
        ];

    /// <summary>Writes a file that is not there yet; false if it is there.</summary>
    public static bool TryWriteNew(string path, string text)
    {
        if (File.Exists(path))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text);
        return true;
    }

    /// <summary>Runs a command whose files may be missing or closed to this user.</summary>
    public static int Guard(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Say.WrongUse(problem.Message);
        }
    }
}
