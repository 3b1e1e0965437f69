using System.Globalization;
using System.Xml.Linq;

namespace Kith.Publishing.Office.Xlsx;

/// <summary>Reads the sheets of a workbook as text. Formulas, formats and pictures are passed over.</summary>
internal sealed class XlsxReader
{
    private const int MostRows = 5000;
    private const int MostColumns = 256;
    private const int LongestCell = 32_767;

    private readonly XlsxParts _parts;
    private readonly List<string> _strings;

    private XlsxReader(XlsxParts parts)
    {
        _parts = parts;
        _strings = Strings(parts.Find("xl/sharedStrings.xml"));
    }

    /// <summary>The sheets with these names, in any case; one that is not there is left out.</summary>
    /// <exception cref="XlsxRefused">The file is damaged, too large or no workbook.</exception>
    public static IReadOnlyList<XlsxSheet> Read(byte[] bytes, IReadOnlyList<string> names)
    {
        using var parts = new XlsxParts(bytes);
        var book = parts.Find("xl/workbook.xml");
        var links = parts.Find("xl/_rels/workbook.xml.rels");
        if (book is null || links is null)
            throw new XlsxRefused("This is no workbook. Save it again as .xlsx.");
        var targets = links
            .Elements()
            .DistinctBy(l => Text(l, "Id"))
            .ToDictionary(l => Text(l, "Id"), l => Text(l, "Target"), StringComparer.Ordinal);
        var reader = new XlsxReader(parts);
        return
        [
            .. book.Descendants(S.Space + "sheet")
                .Select(s => (Name: Known(Text(s, "name"), names), Id: Text(s, "id")))
                .Where(s => s.Name is not null && targets.ContainsKey(s.Id))
                .DistinctBy(s => s.Name)
                .Select(s => reader.Sheet(s.Name!, targets[s.Id])),
        ];
    }

    private static string? Known(string name, IReadOnlyList<string> names) =>
        names.FirstOrDefault(n =>
            string.Equals(n, name.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    private XlsxSheet Sheet(string name, string target)
    {
        var path = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        var root =
            _parts.Find(path)
            ?? throw new XlsxRefused("The file names this sheet and lacks it.", name);
        var rows = new List<XlsxRow>();
        foreach (var row in root.Descendants(S.Space + "row"))
        {
            var number = Number(Text(row, "r")) ?? (rows.Count > 0 ? rows[^1].Number + 1 : 1);
            if (rows.Count == MostRows)
                throw new XlsxRefused($"The sheet has more than {MostRows} rows.", name, number);
            rows.Add(new XlsxRow(number, Cells(row, name, number)));
        }
        return new XlsxSheet(name, rows);
    }

    private List<string> Cells(XElement row, string sheet, int number)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements(S.Space + "c"))
        {
            var column = Column(Text(cell, "r")) ?? cells.Count;
            if (column >= MostColumns)
                throw new XlsxRefused(
                    $"The row has more than {MostColumns} columns.",
                    sheet,
                    number
                );
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = Value(cell);
            if (cells[column].Length > LongestCell)
                throw new XlsxRefused("A cell holds more text than a cell can.", sheet, number);
        }
        return cells;
    }

    private string Value(XElement cell) =>
        Text(cell, "t") switch
        {
            "inlineStr" => Words(cell.Element(S.Space + "is")),
            "s" => Number(Inner(cell)) is { } i && i < _strings.Count ? _strings[i] : "",
            "b" => Inner(cell) == "1" ? "true" : "false",
            "str" => Inner(cell),
            "e" => "",
            _ => Plain(Inner(cell)),
        };

    private static string Inner(XElement cell) => cell.Element(S.Space + "v")?.Value ?? "";

    /// <summary>A number as somebody typed it: 1, not 1.0 or 1E0.</summary>
    private static string Plain(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.##########", CultureInfo.InvariantCulture)
            : number;

    private static List<string> Strings(XElement? root) =>
        [.. root?.Elements(S.Space + "si").Select(Words) ?? []];

    /// <summary>The text of a cell whose letters may have many looks; how it is spoken is left out.</summary>
    private static string Words(XElement? item) =>
        string.Concat(
            item?.Descendants(S.Space + "t")
                .Where(t => t.Parent!.Name.LocalName is not "rPh")
                .Select(t => t.Value)
                ?? []
        );

    private static string Text(XElement element, string attribute) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value ?? "";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>From <c>AB12</c> the 27 of AB; null if the cell does not say where it stands.</summary>
    private static int? Column(string at)
    {
        var index = 0;
        foreach (var c in at)
            if (char.IsAsciiLetterUpper(c))
                index = Math.Min((index * 26) + c - 'A' + 1, MostColumns + 1);
            else
                break;
        return index == 0 ? null : index - 1;
    }
}
