using Kith.Packs.Forms;
using Kith.Packs.Writing;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs;

/// <summary>A worksheet, or one answer of its example, as the text that a pack holds.</summary>
public static class WorksheetYaml
{
    /// <summary>A file that reads back as the same worksheet. Without an example it is not complete: a pack asks for one.</summary>
    public static string Write(Worksheet worksheet) => YamlText.Write(WorksheetNodes.Of(worksheet));

    /// <summary>An answer on one line, as it stands in an example.</summary>
    public static string Write(Answer answer) => YamlText.Line(AnswerNodes.Of(answer));

    /// <summary>Reads such a line; null if it is no answer to this question.</summary>
    public static Answer? ReadAnswer(Question question, string text)
    {
        var problems = new Problems();
        return
            YamlTree.Read(text, "", problems) is { } node
            && new AnswerReader("", people: null, problems).Read(question, node) is { } answer
            && problems.Count == 0
            ? answer
            : null;
    }
}
