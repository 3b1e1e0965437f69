using System.CommandLine;
using Kith.Packs;
using Kith.Publishing.Office;

namespace Kith.Cli.Commands.Sheets;

/// <summary><c>kith worksheet import</c>: makes a worksheet of a survey form.</summary>
internal static class ImportSheet
{
    private static readonly Argument<string> Form = new("file")
    {
        Description = "A survey form (XLSForm) as an .xlsx file.",
    };

    private static readonly Option<string?> Code = new("--code")
    {
        Description =
            "The code that the worksheet gets, such as B9. Otherwise the one in the form.",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The folder to write into.",
        DefaultValueFactory = _ => ".",
    };

    public static Command Make()
    {
        var command = new Command(
            "import",
            "Make a worksheet of a survey form, and say what of the form it cannot hold."
        )
        {
            Form,
            Code,
            Out,
            Json.Option,
        };
        command.SetAction(parsed =>
            SheetFile.Guard(() =>
                Import(
                    parsed.GetRequiredValue(Form),
                    parsed.GetValue(Code),
                    parsed.GetRequiredValue(Out),
                    parsed.GetValue(Json.Option)
                )
            )
        );
        return command;
    }

    private static int Import(string form, string? code, string folder, bool json)
    {
        if (!File.Exists(form))
            return Say.WrongUse($"There is no file {form}.");
        var reading = XlsForm.Read(File.ReadAllBytes(form), code);
        if (reading.Worksheet is not { } worksheet)
            return Refuse(form, reading, json);
        var path = Path.Combine(folder, $"{worksheet.Code}-{worksheet.Id}.yaml");
        if (!SheetFile.TryWriteNew(path, WorksheetYaml.Write(worksheet)))
            return Say.WrongUse($"{path} is there already. Nothing was changed.");
        var problems = SheetFile.Problems(path, "en");
        if (json)
            Json.Write(
                new
                {
                    ok = true,
                    file = path,
                    left = reading.Left,
                    problems,
                }
            );
        else
            Report(path, reading, problems);
        return ExitCode.Fine;
    }

    private static int Refuse(string form, FormReading reading, bool json)
    {
        if (json)
            Json.Write(new { ok = false, problems = reading.Problems });
        else
            foreach (var problem in reading.Problems)
                Console.WriteLine($"{form}: {problem}");
        return ExitCode.Problems;
    }

    private static void Report(
        string path,
        FormReading reading,
        IReadOnlyList<PackProblem> problems
    )
    {
        Console.WriteLine($"Wrote {path}.");
        Tell("What a worksheet does not do:", reading.Left);
        Tell(
            "Columns that a worksheet does not use, kept in the file for when it is a form again:",
            [.. reading.Worksheet!.FormCells.Select(c => $"{c.Sheet}: {c.Column}").Distinct()]
        );
        Tell("Before a pack takes it:", problems);
    }

    private static void Tell<T>(string title, IReadOnlyList<T> lines)
    {
        if (lines.Count == 0)
            return;
        Console.WriteLine();
        Console.WriteLine(title);
        foreach (var line in lines)
            Console.WriteLine($"  {line}");
    }
}
