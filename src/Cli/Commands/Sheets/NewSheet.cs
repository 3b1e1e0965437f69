using System.CommandLine;
using System.Reflection;
using Kith.Packs;

namespace Kith.Cli.Commands.Sheets;

/// <summary><c>kith worksheet new</c>: writes a small worksheet that keeps every rule, to start from.</summary>
internal static class NewSheet
{
    private static readonly Argument<string> Code = new("code")
    {
        Description = "Permanent short name: the letter of a set and a number, such as B9.",
    };

    private static readonly Argument<string> Id = new("id")
    {
        Description = "Permanent name: lower-case words joined by hyphens, such as my-plan.",
    };

    private static readonly Option<string?> Set = new("--set")
    {
        Description = "The tool set. Otherwise the letter of the code.",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The folder to write into, such as packs/toolkit/en/worksheets.",
        DefaultValueFactory = _ => ".",
    };

    public static Command Make()
    {
        var command = new Command("new", "Write a short worksheet with notes, to start from.")
        {
            Code,
            Id,
            Set,
            Out,
            Json.Option,
        };
        command.SetAction(parsed =>
            SheetFile.Guard(() =>
                Write(
                    parsed.GetRequiredValue(Code),
                    parsed.GetRequiredValue(Id),
                    parsed.GetValue(Set),
                    parsed.GetRequiredValue(Out),
                    parsed.GetValue(Json.Option)
                )
            )
        );
        return command;
    }

    private static int Write(string code, string id, string? set, string folder, bool json)
    {
        var letter = set ?? (code.Length > 0 ? code[..1] : "");
        if (Refusal(code, id, letter) is { } refusal)
            return Say.WrongUse(refusal);
        var path = Path.Combine(folder, $"{code}-{id}.yaml");
        var situation = WorksheetReader.SituationNear(path);
        var text = Template()
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{code}", code, StringComparison.Ordinal)
            .Replace("{set}", letter, StringComparison.Ordinal)
            .Replace("{situation}", situation?.Id ?? "lantern", StringComparison.Ordinal)
            .Replace("{by}", situation?.People[0].Name ?? "Noor", StringComparison.Ordinal);
        if (!SheetFile.TryWriteNew(path, text))
            return Say.WrongUse($"{path} is there already. Nothing was changed.");
        if (json)
            Json.Write(new { ok = true, file = path });
        else
            Console.WriteLine($"Wrote {path}. Look at it with: kith worksheet preview {path}");
        return ExitCode.Fine;
    }

    private static string? Refusal(string code, string id, string set) =>
        !WorksheetIds.IsCode(code)
            ? $"\"{code}\" is no code. Write the letter of a set and a number, such as B9."
        : !WorksheetIds.IsPermanent(id)
            ? $"\"{id}\" is no id. Write lower-case words joined by hyphens, such as my-plan."
        : !WorksheetIds.Sets.Contains(set)
            ? $"There is no set \"{set}\". Sets are: {string.Join(", ", WorksheetIds.Sets)}."
        : !code.StartsWith(set, StringComparison.Ordinal)
            ? $"A code begins with the letter of its set: {set}, not {code[..1]}."
        : null;

    private static string Template()
    {
        using var template = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream("new-worksheet.yaml")!;
        using var reader = new StreamReader(template);
        return reader.ReadToEnd();
    }
}
