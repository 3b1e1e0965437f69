using System.Text.Json;
using Kith.Kit;

namespace Kith.Publishing.Tests.Office;

/// <summary>A reader of workbooks that shares no code with ours sees the very cells that the checks of a form look at.</summary>
public sealed class OpenpyxlTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openpyxl-").FullName;

    [Fact]
    public void Every_form_opens_elsewhere_with_every_cell_in_its_place()
    {
        foreach (var sheet in Sheets.All)
            File.WriteAllBytes(PathOf(sheet.Id), XlsFormTests.Write(sheet));
        var script = Path.Combine(AppContext.BaseDirectory, "Office", "read.py");
        var printed = Programs.Run(
            "/usr/bin/python3",
            [script, .. Sheets.All.Select(s => PathOf(s.Id)).Distinct()]
        );
        var books = JsonSerializer.Deserialize<
            Dictionary<string, Dictionary<string, List<List<string>>>>
        >(printed)!;

        foreach (var sheet in Sheets.All.DistinctBy(s => s.Id))
        {
            var bytes = File.ReadAllBytes(PathOf(sheet.Id));
            foreach (var name in new[] { "survey", "choices", "settings" })
                Assert.Equal(
                    OtherReader.Rows(bytes, name).Select(Line),
                    Named(books[PathOf(sheet.Id)][name]).Select(Line)
                );
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string id) => Path.Combine(_folder, $"{id}.xlsx");

    private static IEnumerable<Dictionary<string, string>> Named(List<List<string>> rows) =>
        rows.Skip(1)
            .Select(row =>
                rows[0]
                    .Zip(row)
                    .Where(cell => cell.Second.Length > 0)
                    .ToDictionary(cell => cell.First, cell => cell.Second)
            );

    private static string Line(Dictionary<string, string> row) =>
        string.Join(
            '|',
            row.Where(c => c.Value.Length > 0)
                .OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => $"{c.Key}={c.Value}")
        );
}
