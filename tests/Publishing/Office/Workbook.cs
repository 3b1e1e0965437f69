using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Kith.Publishing.Tests.Office;

/// <summary>A workbook as spreadsheet programs write it: its texts in one shared list.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Each row is a line with its cells parted by |.</summary>
    public static byte[] Of(params (string Name, string[] Rows)[] sheets)
    {
        var strings = new List<string>();
        var parts = new Dictionary<string, string>
        {
            ["xl/workbook.xml"] =
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets>{Each(sheets, (s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i}\" r:id=\"r{i}\"/>")}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] =
                $"<Relationships>{Each(sheets, (_, i) => $"<Relationship Id=\"r{i}\" Target=\"/xl/worksheets/s{i}.xml\"/>")}</Relationships>",
        };
        for (var i = 0; i < sheets.Length; i++)
            parts[$"xl/worksheets/s{i}.xml"] =
                $"<worksheet xmlns=\"{Main}\"><sheetData>{Each(sheets[i].Rows, (row, n) => Row(row, n + 1, strings))}</sheetData></worksheet>";
        parts["xl/sharedStrings.xml"] =
            $"<sst xmlns=\"{Main}\">{Each([.. strings], (s, _) => $"<si><t>{new XText(s)}</t></si>")}</sst>";
        return Zip(parts);
    }

    /// <summary>Rows with named cells as the lines of a sheet.</summary>
    public static string[] Lines(List<Dictionary<string, string>> rows)
    {
        string[] columns = [.. rows.SelectMany(r => r.Keys).Distinct()];
        return
        [
            string.Join('|', columns),
            .. rows.Select(r => string.Join('|', columns.Select(c => r.GetValueOrDefault(c, "")))),
        ];
    }

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }

    private static string Row(string line, int number, List<string> strings) =>
        $"<row r=\"{number}\">{Each(line.Split('|'), (cell, i) => Cell(cell, $"{(char)('A' + i)}{number}", strings))}</row>";

    private static string Cell(string text, string at, List<string> strings)
    {
        if (text.Length == 0)
            return "";
        if (text.All(char.IsAsciiDigit))
            return $"<c r=\"{at}\"><v>{text}</v></c>";
        strings.Add(text);
        return $"<c r=\"{at}\" t=\"s\"><v>{strings.Count - 1}</v></c>";
    }

    private static string Each<T>(T[] items, Func<T, int, string> write) =>
        string.Concat(items.Select(write));
}
