using System.CommandLine;
using Kith.Packs;

namespace Kith.Cli.Commands.Sheets;

/// <summary><c>kith worksheet check</c>: reads worksheets one by one and names every broken rule.</summary>
internal static class CheckSheets
{
    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Worksheet files, or folders that hold them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Language = new("--language")
    {
        Description = "Their language. Reading grade and words are checked in English only.",
        DefaultValueFactory = _ => "en",
    };

    public static Command Make()
    {
        var command = new Command(
            "check",
            "Check worksheets without the rest of a pack: shape, conditions, feeds, words, how easy they are to read."
        )
        {
            Paths,
            Language,
            Json.Option,
        };
        command.SetAction(parsed =>
            SheetFile.Guard(() =>
                Check(
                    parsed.GetRequiredValue(Paths),
                    parsed.GetRequiredValue(Language),
                    parsed.GetValue(Json.Option)
                )
            )
        );
        return command;
    }

    private static int Check(string[] paths, string language, bool json)
    {
        var missing = paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p));
        if (missing is not null)
            return Say.WrongUse($"There is no file or folder {missing}.");
        string[] files = [.. paths.SelectMany(Files)];
        PackProblem[] problems = [.. files.SelectMany(f => SheetFile.Problems(f, language))];
        if (json)
            Json.Write(new { ok = problems.Length == 0, problems });
        else
            Report(files.Length, problems);
        return problems.Length == 0 ? ExitCode.Fine : ExitCode.Problems;
    }

    private static void Report(int files, PackProblem[] problems)
    {
        foreach (var problem in problems)
            Console.WriteLine(problem);
        Console.WriteLine(
            problems.Length > 0 ? $"{problems.Length} problems."
            : files == 1 ? "Fine."
            : $"Fine: {files} worksheets."
        );
    }

    private static IEnumerable<string> Files(string path) =>
        File.Exists(path)
            ? [path]
            : Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal);
}
