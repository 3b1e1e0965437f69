using System.CommandLine;
using System.Text.Json;

namespace Kith.Cli;

/// <summary>Answers for programs instead of people.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    public static readonly Option<bool> Option = new("--json") { Description = "Answer as JSON." };

    public static void Write(object value) =>
        Console.WriteLine(JsonSerializer.Serialize(value, Shape));
}
