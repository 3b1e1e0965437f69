using System.CommandLine;
using Kith.Packs;

namespace Kith.Cli.Commands;

/// <summary><c>kith pack check</c>: reads a pack and names every broken rule.</summary>
internal static class PackCommand
{
    private static readonly Argument<string> Folder = new("path")
    {
        Description = "The pack's folder, the one that holds pack.yaml.",
    };

    private static readonly Option<string> Language = new("--language")
    {
        Description = "The language to check.",
        DefaultValueFactory = _ => "en",
    };

    public static Command Make()
    {
        var check = new Command("check", "Check a pack: every broken rule with file and line.")
        {
            Folder,
            Language,
            Json.Option,
        };
        check.SetAction(parsed =>
            Check(
                parsed.GetRequiredValue(Folder),
                parsed.GetRequiredValue(Language),
                parsed.GetValue(Json.Option)
            )
        );
        return new Command("pack", "Work with packs.") { check };
    }

    private static int Check(string folder, string language, bool json)
    {
        if (!Directory.Exists(folder))
            return Say.WrongUse($"There is no folder {folder}.");
        var (library, problems) = PackReader.Read(folder, language);
        if (json)
            Json.Write(new { ok = problems.Count == 0, problems });
        else
            Report(library, problems);
        return problems.Count == 0 ? ExitCode.Fine : ExitCode.Problems;
    }

    private static void Report(Library? library, IReadOnlyList<PackProblem> problems)
    {
        foreach (var problem in problems)
            Console.WriteLine(problem);
        Console.WriteLine(
            library is null
                ? $"{problems.Count} problems."
                : $"Fine: {library.Pages.Count} pages, {library.Worksheets.Count} worksheets, {library.Words.Count} key words."
        );
    }
}
