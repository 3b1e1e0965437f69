using Kith.Packs;
using Kith.Web.Http;
using Kith.Web.Paper;
using Kith.Web.Parts;
using Kith.Worksheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Print;

/// <summary>Puts packets together, ready-made ones by address and one's own by POST. Nothing is kept.</summary>
internal static class PrintEndpoints
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    public static IEnumerable<PublicPage> Pages =>
        Enum.GetValues<ChartKind>().SelectMany(Charts).Prepend(PublicPage.Of<Show>("/print"));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/print/{packet}", Looking, Ready);
        routes.MapPost("/print", Own);
    }

    private static IEnumerable<PublicPage> Charts(ChartKind kind)
    {
        var address = $"/print/charts/{kind.Slug()}";
        yield return PublicPage.Of<Chart>(address, (nameof(Chart.Kind), kind));
        foreach (var stock in PrintStock.Sizes)
            yield return PublicPage.Of<Chart>(
                $"{address}?paper={stock.Slug}",
                (nameof(Chart.Kind), kind),
                (nameof(Chart.Stock), stock)
            );
    }

    private static Task Ready(HttpContext context, string packet, Library library, Pieces pieces)
    {
        if (library.PacketById(packet) is not { } found)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        var query = context.Request.Query;
        return PacketAnswer.Write(
            context,
            pieces,
            new PacketOrder(
                found,
                [.. library.PagesOf(found.Pages)],
                [.. library.SheetsOf(found.Sheets)],
                PrintStock.Of(query["paper"]),
                query.ContainsKey("notes"),
                query.ContainsKey("cover")
            )
        );
    }

    private static async Task Own(
        HttpContext context,
        Library library,
        Pieces pieces,
        Wording words
    )
    {
        var form = OrderForm.Read(await SmallForm.Read(context, OrderForm.MostValues), library);
        if (form.Refusal is null)
            await PacketAnswer.Write(context, pieces, form.Order);
        else
            await Page.Render<Show>(
                context,
                new Dictionary<string, object?>
                {
                    [nameof(Show.Order)] = form.Order,
                    [nameof(Show.Error)] = words[form.Refusal],
                },
                StatusCodes.Status422UnprocessableEntity
            );
    }
}
