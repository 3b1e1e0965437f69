using Kith.Packs;
using Kith.Web.Paper;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Pages.Print;

/// <summary>What was ticked in the print centre.</summary>
/// <param name="Refusal">Key of the sentence that says why it cannot be printed as it is, or null.</param>
internal sealed record OrderForm(PacketOrder Order, string? Refusal)
{
    /// <summary>More values than this are not read at all.</summary>
    public const int MostValues = 1024;

    /// <summary>Paper, notes and cover.</summary>
    private const int Settings = 3;

    public static OrderForm Read(IFormCollection form, Library library)
    {
        var sheets = form["sheet"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var pages = form["page"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var order = new PacketOrder(
            null,
            [.. library.Pages.Where(p => pages.Contains(p.Code))],
            [.. library.Worksheets.Where(w => sheets.Contains(w.Code))],
            PrintStock.Of(form["paper"]),
            form.ContainsKey("notes"),
            form.ContainsKey("cover")
        );
        var values = form.Sum(field => field.Value.Count);
        return new(order, Refuse(order, sheets.Count + pages.Count, values, library));
    }

    private static string? Refuse(PacketOrder order, int named, int values, Library library) =>
        values > library.Worksheets.Count + library.Pages.Count + Settings ? "print.too-many"
        : order.Count < named ? "print.unknown"
        : order.Count == 0 ? "print.nothing"
        : null;
}
