using Kith.Interventions;
using Kith.Interventions.Reading;
using Kith.Packs;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Reading;

/// <summary>What somebody has read, kept in their own notebook and only if they ask for it.</summary>
internal static class ReadingPages
{
    /// <summary>The inner path of the list; that of a page on it adds <c>/</c> and the page's code.</summary>
    public const string Root = "/reading";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Root, (HttpContext context) => Show(context, page: null));
        inner.MapPost(Root, Change);
        inner.MapGet(
            Root + "/{page}",
            (HttpContext context, Library pack, string page) =>
                With(context, pack, page, found => Show(context, found))
        );
        inner.MapPost(
            Root + "/{page}",
            (HttpContext context, Library pack, string page) =>
                With(context, pack, page, found => Mark(context, found))
        );
    }

    public static string PathOf(GuidePage page) => $"{Root}/{page.Code}";

    private static Task With(
        HttpContext context,
        Library pack,
        string code,
        Func<GuidePage, Task> handler
    ) => pack.PageByCode(code) is { } page ? handler(page) : PrivatePage.NotThere(context);

    private static Task Show(HttpContext context, GuidePage? page) =>
        RoomGate.With(
            context,
            RoomGate.Notebook,
            (notebook, _) =>
                PrivatePage.Show<Show>(
                    context,
                    ("Notebook", notebook),
                    ("Reading", ReadingList.Fold(notebook.Events)),
                    ("Page", page)
                )
        );

    private static Task Change(HttpContext context) =>
        Do(
            context,
            Root,
            list =>
                RoomGate.Posted(context).One("_go") switch
                {
                    "begin" => ReadingDecisions.Begin(list),
                    "empty" => ReadingDecisions.Empty(list),
                    "end" => ReadingDecisions.End(list),
                    _ => Decision.Accept(),
                }
        );

    private static Task Mark(HttpContext context, GuidePage page) =>
        Do(
            context,
            PathOf(page),
            list =>
                RoomGate.Posted(context).One("_go") switch
                {
                    "mark" => ReadingDecisions.Mark(list, page.Id),
                    "unmark" => ReadingDecisions.Unmark(list, page.Id),
                    _ => Decision.Accept(),
                }
        );

    private static Task Do(HttpContext context, string path, Func<ReadingList, Decision> decide) =>
        RoomGate.With(
            context,
            RoomGate.Notebook,
            async (notebook, here) =>
            {
                var refusal = await notebook.Do(n => decide(ReadingList.Fold(n.Events)));
                await (
                    refusal is null
                        ? PrivatePage.GoTo(context, here, path)
                        : PrivatePage.NotThere(context)
                );
            }
        );
}
