using Kith.Packs;
using Kith.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Search;

/// <summary>Finds by POST, so that words looked for stay out of addresses and history.</summary>
internal static class SearchEndpoints
{
    private const int LongestQuery = 200;
    private const int MostHits = 15;

    public static IEnumerable<PublicPage> Pages => [PublicPage.Of<Show>("/search")];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/search", Find);

    private static async Task Find(HttpContext context, Packs.Search search, Wording words)
    {
        var form = await SmallForm.Read(context);
        var query = form["q"].ToString().Trim();
        if (query.Length > LongestQuery)
            await Refuse(context, query, words["search.too-long", ("most", LongestQuery)]);
        else if (query.Length == 0)
            await Refuse(context, query, words["search.nothing-asked"]);
        else
            await Page.Render<Show>(
                context,
                new Dictionary<string, object?>
                {
                    [nameof(Show.Query)] = query,
                    [nameof(Show.Hits)] = search.Find(query, MostHits),
                }
            );
    }

    private static Task Refuse(HttpContext context, string query, string error) =>
        Page.Render<Show>(
            context,
            new Dictionary<string, object?>
            {
                [nameof(Show.Query)] = query,
                [nameof(Show.Error)] = error,
            },
            StatusCodes.Status422UnprocessableEntity
        );
}
