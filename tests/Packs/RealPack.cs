namespace Kith.Packs.Tests;

/// <summary>The pack that Kith comes with, read once for all tests.</summary>
internal static class RealPack
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "toolkit");

    public static PackReading Reading { get; } = PackReader.Read(Folder);

    public static Library Library =>
        Reading.Library ?? throw new InvalidOperationException(string.Join('\n', Reading.Problems));
}
