using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kith.Publishing.Tests.Office;

/// <summary>Reads a form by the rules of its specification, and with none of the code that wrote it.</summary>
internal static partial class OtherReader
{
    private static readonly XNamespace Main =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly HashSet<string> Types =
    [
        "text",
        "integer",
        "date",
        "range",
        "note",
        "acknowledge",
        "select_one",
        "select_multiple",
        "rank",
        "begin_group",
        "end_group",
        "begin_repeat",
        "end_repeat",
    ];

    public static void Check(string which, byte[] bytes)
    {
        var survey = Rows(bytes, "survey");
        var lists = Rows(bytes, "choices").Select(r => r["list_name"]).ToHashSet();
        var names = new HashSet<string>();
        var open = new Stack<string>();
        foreach (var row in survey)
        {
            var words = row["type"].Split(' ');
            Assert.True(Types.Contains(words[0]), $"{which}: type {row["type"]}");
            if (words.Length > 1)
                Assert.True(lists.Contains(words[1]), $"{which}: list {words[1]}");
            if (words[0].StartsWith("begin_", StringComparison.Ordinal))
                open.Push(words[0][6..]);
            if (words[0].StartsWith("end_", StringComparison.Ordinal))
            {
                Assert.Equal(words[0][4..], open.Pop());
                continue;
            }
            Assert.Matches(Name(), row["name"]);
            Assert.True(names.Add(row["name"]), $"{which}: {row["name"]} stands twice");
            CheckRelevant(which, row.GetValueOrDefault("relevant", ""), names);
        }
        Assert.Empty(open);
        Assert.Single(Rows(bytes, "settings"));
        CheckChoices(which, bytes);
    }

    /// <summary>An expression speaks of what stands above it, and closes what it opens.</summary>
    private static void CheckRelevant(string which, string relevant, HashSet<string> names)
    {
        foreach (Match reference in Reference().Matches(relevant))
            Assert.True(
                names.Contains(reference.Groups["name"].Value),
                $"{which}: {reference.Value} is not known"
            );
        Assert.Equal(relevant.Count(c => c == '('), relevant.Count(c => c == ')'));
        Assert.Equal(0, relevant.Count(c => c == '\'') % 2);
    }

    private static void CheckChoices(string which, byte[] bytes)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var row in Rows(bytes, "choices"))
        {
            Assert.DoesNotContain(' ', row["name"]);
            Assert.NotEqual("", row["label"]);
            Assert.True(seen.Add((row["list_name"], row["name"])), $"{which}: {row["name"]} twice");
        }
    }

    /// <summary>The rows of a sheet by the names of its columns.</summary>
    public static List<Dictionary<string, string>> Rows(byte[] bytes, string sheet)
    {
        var book = Opened.Part(bytes, "xl/workbook.xml");
        var index = book.Descendants(Main + "sheet")
            .Select(s => s.Attribute("name")!.Value)
            .ToList()
            .IndexOf(sheet);
        var rows = Opened
            .Part(bytes, $"xl/worksheets/sheet{index + 1}.xml")
            .Descendants(Main + "row")
            .Select(Cells)
            .ToList();
        return
        [
            .. rows.Skip(1)
                .Select(row => row.ToDictionary(cell => rows[0][cell.Key], cell => cell.Value)),
        ];
    }

    private static Dictionary<string, string> Cells(XElement row) =>
        row.Elements(Main + "c")
            .ToDictionary(
                c => c.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray()),
                c => c.Value
            );

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
