using System.Globalization;
using System.Text;

namespace Kith.Packs.Yaml;

/// <summary>Writes YAML as packs write it: what fits on a line stands on one line, the rest is indented by two.</summary>
internal static class YamlText
{
    private const int Widest = 118;
    private const string PlainSigns = " .!?'’“”–-/();_";

    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "null"];

    /// <summary>A document of one mapping.</summary>
    public static string Write(Mapping root)
    {
        var text = new StringBuilder();
        WriteEntries(root, 0, text, begun: false);
        return text.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(Node node) =>
        node switch
        {
            Scalar scalar => Word(scalar, PlainSigns),
            Sequence list => $"[{string.Join(", ", list.Items.Select(Line))}]",
            Mapping map =>
                $"{{{string.Join(", ", map.Entries.Select(e => $"{e.Key}: {Line(e.Value)}"))}}}",
            _ => "",
        };

    /// <summary>Text that is read back as it is.</summary>
    public static Scalar Text(string text) => new(0, text, Plain: false);

    /// <summary>A word or number of the format itself.</summary>
    public static Scalar Bare(object word) =>
        new(0, string.Create(CultureInfo.InvariantCulture, $"{word}"), Plain: true);

    /// <param name="begun">The first key stands behind the dash of a list.</param>
    private static void WriteEntries(Mapping map, int depth, StringBuilder text, bool begun)
    {
        foreach (var entry in map.Entries)
        {
            Indent(begun ? 0 : depth, text).Append(entry.Key).Append(':');
            begun = false;
            WriteValue(entry.Value, depth, entry.Key.Length + 2, text);
        }
    }

    private static void WriteValue(Node node, int depth, int used, StringBuilder text)
    {
        var line = node is Scalar scalar ? Word(scalar, PlainSigns + ",") : Line(node);
        if (node is Scalar || (depth * 2) + used + line.Length <= Widest)
            text.Append(' ').Append(line).Append('\n');
        else if (node is Mapping map)
            WriteEntries(map, depth + 1, text.Append('\n'), begun: false);
        else
            WriteItems((Sequence)node, depth + 1, text.Append('\n'));
    }

    private static void WriteItems(Sequence list, int depth, StringBuilder text)
    {
        foreach (var item in list.Items)
        {
            Indent(depth, text).Append("- ");
            var line = Line(item);
            if (item is Mapping map && (depth * 2) + 2 + line.Length > Widest)
                WriteEntries(map, depth + 1, text, begun: true);
            else
                text.Append(line).Append('\n');
        }
    }

    private static StringBuilder Indent(int depth, StringBuilder text) =>
        text.Append(' ', depth * 2);

    private static string Word(Scalar scalar, string signs) =>
        scalar.Plain || IsPlain(scalar.Text, signs) ? scalar.Text : Quoted(scalar.Text);

    /// <summary>Text that no reader of YAML takes for anything else. Inside brackets a comma would end it.</summary>
    private static bool IsPlain(string text, string signs) =>
        text.Length > 0
        && (char.IsLetter(text[0]) || text[0] is '“' or '‘')
        && text[^1] != ' '
        && text.All(c => char.IsLetterOrDigit(c) || signs.Contains(c, StringComparison.Ordinal))
        && !Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => @"\\",
                    '\n' => "\\n",
                    _ when char.IsControl(c) || c is '\u2028' or '\u2029' => string.Create(
                        CultureInfo.InvariantCulture,
                        $"\\u{(int)c:X4}"
                    ),
                    _ => c.ToString(),
                }
            );
        return quoted.Append('"').ToString();
    }
}
