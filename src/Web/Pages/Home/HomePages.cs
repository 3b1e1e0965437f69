using Kith.Packs;
using Kith.Web.Http;

namespace Kith.Web.Pages.Home;

internal static class HomePages
{
    public static IEnumerable<PublicPage> All(Library library)
    {
        yield return PublicPage.Of<Show>("/");
    }
}
