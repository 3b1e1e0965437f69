using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kith.Packs.Yaml;

/// <summary>
/// Turns YAML into nodes that know their lines. Only the plain part of YAML is read: no anchors, aliases, tags,
/// second documents or deep nesting, because a reader of a pack must see at once what a line means.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 16;

    private readonly string _file;
    private readonly int _offset;
    private readonly Parser _parser;

    private YamlTree(string text, string file, int offset)
    {
        (_file, _offset) = (file, offset);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads one document; null, with a problem, if it is not good YAML. <paramref name="offset"/> lines stand before it.</summary>
    public static Node? Read(string text, string file, Problems problems, int offset = 0)
    {
        var tree = new YamlTree(text, file, offset);
        try
        {
            return tree.Document();
        }
        catch (Refused refused)
        {
            problems.Add(refused.At, refused.Message);
        }
        catch (YamlException error)
        {
            var at = new Spot(file, offset + Math.Max(1, (int)error.Start.Line));
            problems.Add(at, $"This is not good YAML: {FirstLine(error.Message)}");
        }
        // YamlDotNet's scanner also fails this way, as on a line that begins with a comma.
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            problems.Add(tree.Reached, "This is not good YAML, here or just below.");
        }
        return null;
    }

    private Spot Reached =>
        new(_file, _offset + Math.Max(1, (int)(_parser.Current?.End.Line ?? 1)));

    private Node Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            throw new Refused(new Spot(_file, _offset + 1), "The file is empty.");
        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw Refuse(second, "There is a second document; a file holds one.");
        _parser.Consume<StreamEnd>();
        return root;
    }

    private Node Node(int depth)
    {
        var next = _parser.Current!;
        if (depth > Deepest)
            throw Refuse(next, $"This is nested more than {Deepest} deep.");
        if (next is AnchorAlias)
            throw Refuse(next, "Aliases (*name) are not used in packs; write it out.");
        if (next is NodeEvent { Anchor.IsEmpty: false })
            throw Refuse(next, "Anchors (&name) are not used in packs; write it out.");
        if (next is NodeEvent { Tag.IsEmpty: false })
            throw Refuse(next, "Tags (!name) are not used in packs.");
        return next switch
        {
            YamlDotNet.Core.Events.Scalar => Scalar(),
            SequenceStart => Sequence(depth),
            MappingStart => Mapping(depth),
            _ => throw Refuse(next, "Something else was expected here."),
        };
    }

    private Scalar Scalar()
    {
        var scalar = _parser.Consume<YamlDotNet.Core.Events.Scalar>();
        return new Scalar(Line(scalar), scalar.Value, scalar.Style is ScalarStyle.Plain);
    }

    private Sequence Sequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new Sequence(Line(start), items);
    }

    private Mapping Mapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyEvent = _parser.Current!;
            if (Node(depth + 1) is not Scalar key)
                throw Refuse(keyEvent, "A key is one word.");
            if (!seen.Add(key.Text))
                throw Refuse(keyEvent, $"The key \"{key.Text}\" stands here twice.");
            entries.Add(new Entry(key.Line, key.Text, Node(depth + 1)));
        }
        return new Mapping(Line(start), entries);
    }

    private int Line(ParsingEvent parsed) => _offset + (int)parsed.Start.Line;

    private Refused Refuse(ParsingEvent parsed, string message) =>
        new(new Spot(_file, Line(parsed)), message);

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();

    /// <summary>Leaves the recursion at the first thing that cannot be read; never leaves this class.</summary>
    private sealed class Refused(Spot at, string message) : Exception(message)
    {
        public Spot At => at;
    }
}
