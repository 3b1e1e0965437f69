using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>All worksheets printed as one packet: one print for each paper, looked at by every test.</summary>
public sealed class AWorkbook : IAsyncLifetime
{
    private readonly Dictionary<(string Paper, bool Notes), APdf> prints = [];

    public Task InitializeAsync() => Task.CompletedTask;

    internal async Task<APdf> On(
        string paper,
        ABrowser browser,
        SharedNodes nodes,
        bool notes = false
    )
    {
        if (prints.TryGetValue((paper, notes), out var print))
            return print;
        await using var reader = await browser.Reader(await nodes.Empty);
        await reader.Go($"/print/whole-workbook?paper={paper}{(notes ? "&notes=1" : "")}");
        return prints[(paper, notes)] = await APdf.Of(reader.Page, FormatOf(paper));
    }

    internal static string FormatOf(string paper) =>
        paper.EndsWith("letter", StringComparison.Ordinal) ? "Letter" : "A4";

    /// <summary>The sides that carry the name of a worksheet at their foot.</summary>
    internal static IReadOnlyList<string> SidesOf(Worksheet sheet, IEnumerable<string> sides)
    {
        var foot = OnPaper.Squeezed(
            $"{sheet.Code} {sheet.Title} · version {sheet.Version}Keep this"
        );
        return [.. sides.Where(s => s.Contains(foot, StringComparison.Ordinal))];
    }

    public Task DisposeAsync()
    {
        foreach (var print in prints.Values)
            print.Dispose();
        return Task.CompletedTask;
    }
}
