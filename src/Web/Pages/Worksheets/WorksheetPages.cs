using Kith.Packs;
using Kith.Web.Http;
using Kith.Web.Paper;

namespace Kith.Web.Pages.Worksheets;

internal static class WorksheetPages
{
    public static IEnumerable<PublicPage> All(Library library)
    {
        foreach (var order in Enum.GetValues<ListOrder>())
            yield return PublicPage.Of<List>(List.AddressOf(order), (nameof(List.By), order));
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
