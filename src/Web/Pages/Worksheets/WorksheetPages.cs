using Kith.Packs;
using Kith.Web.Http;
using Kith.Web.Paper;

namespace Kith.Web.Pages.Worksheets;

internal static class WorksheetPages
{
    public static IEnumerable<PublicPage> All(Library library)
    {
        yield return PublicPage.Of<List>("/worksheets");
        yield return PublicPage.Of<List>("/worksheets?by=name", (nameof(List.By), ListOrder.Name));
        yield return PublicPage.Of<List>(
            "/worksheets?by=minutes",
            (nameof(List.By), ListOrder.Minutes)
        );
        foreach (var sheet in library.Worksheets)
        {
            var address = $"/worksheets/{sheet.Code}";
            yield return PublicPage.Of<Show>(address, (nameof(Show.Sheet), sheet));
            foreach (var (query, stock, notes) in PrintStock.Choices)
                yield return PublicPage.Of<Print>(
                    $"{address}/print{query}",
                    (nameof(Print.Sheet), sheet),
                    (nameof(Print.Stock), stock),
                    (nameof(Print.Notes), notes)
                );
        }
    }
}
