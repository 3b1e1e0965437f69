using Kith.Packs.Yaml;

namespace Kith.Packs.Writing;

/// <summary>Builds YAML. What is absent or as it is by default is left out.</summary>
internal static class Tree
{
    public static Mapping Map(params IEnumerable<Entry?> entries) =>
        new(0, [.. entries.OfType<Entry>()]);

    public static Sequence List(IEnumerable<Node> items) => new(0, [.. items]);

    public static Entry Of(string key, Node value) => new(0, key, value);

    public static Entry? Text(string key, string? text) =>
        text is null ? null : Of(key, YamlText.Text(text));

    public static Entry Bare(string key, object word) => Of(key, YamlText.Bare(word));

    public static Entry? Whole(string key, decimal? number) =>
        number is { } n ? Bare(key, n) : null;

    public static Entry? Flag(string key, bool on) => on ? Bare(key, "true") : null;

    public static Entry Words<T>(string key, IEnumerable<T> words)
        where T : struct, Enum => Of(key, List(words.Select(w => YamlText.Bare(Names<T>.Of(w)))));

    public static Entry Word<T>(string key, T word)
        where T : struct, Enum => Bare(key, Names<T>.Of(word));
}
