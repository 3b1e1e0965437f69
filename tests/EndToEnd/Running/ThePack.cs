using Kith.Packs;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Running;

/// <summary>The content that the started nodes show.</summary>
internal static class ThePack
{
    public static Library Library { get; } =
        PackReader.Read(Repository.Pack).Library
        ?? throw new InvalidOperationException("The pack has problems.");

    public static Worksheet Worksheet(string code) => Library.WorksheetByCode(code)!;

    /// <summary>The answers of a worked example's entry.</summary>
    public static IReadOnlyDictionary<string, Answer> Example(string code, int entry = 0) =>
        Worksheet(code).Example!.Entries[entry].Answers;
}
