using System.Text.RegularExpressions;

namespace Kith.Packs.Tests;

/// <summary>Every key of every file of the good pack is spoilt in four ways; each time the reader points at the place.</summary>
public sealed partial class SystematicMutationTests
{
    public static TheoryData<string> Files => [.. GoodPack.Files];

    [Fact]
    public void There_are_many_ways_to_spoil_a_pack()
    {
        Assert.InRange(GoodPack.Files.Sum(f => Keys(GoodPack.TextOf(f)).Count), 200, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_nobody_knows_is_refused_where_it_stands(string file) =>
        EachKey(file, (text, key) => text.Insert(key.Index + key.Length, "x"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_value_of_the_wrong_shape_is_refused_where_it_stands(string file) =>
        EachKey(file, (text, key) => Value(text, key, "{oops: 1}"));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_anchor_is_refused_where_it_stands(string file) =>
        EachKey(file, (text, key) => text.Insert(key.Index + key.Length + 1, " &a"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_that_stands_twice_is_refused_where_it_stands(string file) =>
        EachKey(
            file,
            (text, key) => text.Insert(key.Index, $"{key.Value}: 1\n{Indent(text, key)}"),
            BlockKeys()
        );

    private static void EachKey(string file, Func<string, Group, string> spoil, Regex? keys = null)
    {
        var text = GoodPack.TextOf(file);
        using var pack = new GoodPack();
        foreach (var key in Keys(text, keys))
        {
            var reading = pack.Write(file, spoil(text, key)).Read();
            var line = text.AsSpan(0, key.Index).Count('\n') + 1;
            Assert.Null(reading.Library);
            Assert.True(
                reading.Problems.Any(p => p.File == file && Math.Abs(p.Line - line) <= 1),
                $"{file}:{line} {key.Value}: {string.Join('\n', reading.Problems)}"
            );
        }
    }

    private static List<Group> Keys(string text, Regex? keys = null)
    {
        var yaml = text.StartsWith("---\n", StringComparison.Ordinal)
            ? text[..text.IndexOf("\n---\n", StringComparison.Ordinal)]
            : text;
        return [.. (keys ?? AllKeys()).Matches(yaml).Select(m => m.Groups["key"])];
    }

    /// <summary>Puts a value in the place of what follows the key, whether it stands on this line or below it.</summary>
    private static string Value(string text, Group key, string value)
    {
        var start = key.Index + key.Length + 1;
        var end = start;
        var depth = 0;
        for (; end < text.Length; end++)
        {
            depth +=
                text[end] is '[' or '{' ? 1
                : text[end] is ']' or '}' ? -1
                : 0;
            if (
                depth < 0
                || (depth == 0 && text[end] is '\n')
                || (depth == 0 && text[end] is ',' && InFlow(text, key))
            )
                break;
        }
        while (
            end < text.Length
            && text[end] == '\n'
            && IsDeeper(text, end + 1, Indent(text, key).Length)
        )
            end = text.IndexOf('\n', end + 1) is var next and > 0 ? next : text.Length;
        return $"{text[..start]} {value}{text[end..]}";
    }

    private static bool InFlow(string text, Group key) =>
        text.LastIndexOf('\n', key.Index) is var start
        && text[(start + 1)..key.Index].Contains('{', StringComparison.Ordinal);

    private static string Indent(string text, Group key) =>
        new(' ', key.Index - text.LastIndexOf('\n', key.Index) - 1);

    private static bool IsDeeper(string text, int line, int indent)
    {
        var end = text.IndexOf('\n', line);
        var content = end < 0 ? text[line..] : text[line..end];
        return content.Length > 0
            && content != "---"
            && (
                content.Length - content.TrimStart().Length > indent
                || (
                    content.TrimStart().StartsWith("- ", StringComparison.Ordinal)
                    && content.Length - content.TrimStart().Length == indent
                )
            );
    }

    [GeneratedRegex(
        @"(?:^(?: *- )? *|[{,] ?)(?<key>[a-z_0-9-]+)(?=:( |$))",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AllKeys();

    [GeneratedRegex(
        @"^ *(?<key>[a-z_]+)(?=:( |$))",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BlockKeys();
}
