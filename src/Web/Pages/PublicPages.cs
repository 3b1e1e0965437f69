using Kith.Packs;
using Kith.Web.Http;
using Kith.Web.Pages.Guide;
using Kith.Web.Pages.Look;
using Kith.Web.Pages.Print;
using Kith.Web.Pages.Search;
using Kith.Web.Pages.Start;
using Kith.Web.Pages.Worksheets;

namespace Kith.Web.Pages;

/// <summary>Every page anyone may read.</summary>
internal static class PublicPages
{
    public static IEnumerable<PublicPage> All(Library library) =>
        [
            PublicPage.Of<Home.Show>("/"),
            .. StartPages.All(library),
            .. GuidePages.All(library),
            .. WorksheetPages.All(library),
            .. PrintEndpoints.Pages,
            .. SearchEndpoints.Pages,
            .. LookEndpoints.Pages,
            PublicPage.Of<Books.Show>("/books") with
            {
                IsFresh = true,
            },
            PublicPage.Of<Words.Show>("/words"),
            PublicPage.Of<Resources.Show>("/help"),
            PublicPage.Of<Store.Show>("/what-we-store"),
            PublicPage.Of<Accessibility.Show>("/accessibility"),
        ];
}
