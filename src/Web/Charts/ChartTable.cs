namespace Kith.Web.Charts;

/// <summary>What a chart shows, for the table beside it.</summary>
internal sealed record ChartTable(
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<string>> Rows
);
