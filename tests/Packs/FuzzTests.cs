using FsCheck;
using FsCheck.Fluent;

namespace Kith.Packs.Tests;

/// <summary>Chance spoils a file in ways nobody thought of. The reader must say something or read on, and never throw.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "\n",
        " ",
        "\t",
        ":",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "|",
        ">",
        "#",
        "&a ",
        "*a",
        "!",
        "---\n",
        "::: ",
        "**",
        "<b>",
        "](",
        "\0",
        "\uFEFF",
        "é",
    ];

    [Fact]
    public void No_change_to_a_file_makes_the_reader_throw()
    {
        using var pack = new GoodPack();
        var change =
            from file in Gen.Elements(GoodPack.Files.ToArray())
            from at in Gen.Choose(0, GoodPack.TextOf(file).Length)
            from length in Gen.Choose(0, 12)
            from piece in Gen.Elements(Pieces)
            select (File: file, At: at, Length: length, Piece: piece);
        Prop.ForAll(
                change.ToArbitrary(),
                c =>
                {
                    var text = GoodPack.TextOf(c.File);
                    var spoilt =
                        text[..c.At] + c.Piece + text[Math.Min(text.Length, c.At + c.Length)..];
                    var reading = pack.Write(c.File, spoilt).Read();
                    pack.Write(c.File, text);
                    return reading.Library is null == reading.Problems.Count > 0
                        && reading.Problems.All(p => p.File.Length > 0 && p.Line > 0);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
