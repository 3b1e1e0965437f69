using Kith.Packs.Yaml;

namespace Kith.Packs;

/// <summary>The words a pack uses for the values of an enum: <c>CausedHarm</c> is written <c>caused-harm</c>.</summary>
public static class PackWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Of(value);

    /// <summary>The value, or null if a pack has no such word.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum => Names<T>.TryRead(word, out var value) ? value : null;

    public static IReadOnlyCollection<string> All<T>()
        where T : struct, Enum => Names<T>.All;
}
