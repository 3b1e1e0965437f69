using Kith.Packs;

namespace Kith.Web.Tests;

/// <summary>The pack that ships with the program.</summary>
internal static class Shipped
{
    /// <summary>The top of the source tree.</summary>
    public static readonly string Root = Above(AppContext.BaseDirectory);

    private static readonly Lazy<Library> Read = new(() =>
    {
        var reading = PackReader.Read(Path.Combine(Root, "packs", "toolkit"));
        return reading.Library
            ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    });

    public static Library Library => Read.Value;

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Kith.slnx"))
            ? folder
            : Above(Path.GetDirectoryName(folder)!);
}
