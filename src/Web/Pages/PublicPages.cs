using Kith.Packs;
using Kith.Web.Http;
using Kith.Web.Pages.Home;

namespace Kith.Web.Pages;

/// <summary>Every page anyone may read.</summary>
internal static class PublicPages
{
    public static IEnumerable<PublicPage> All(Library library) => HomePages.All(library);
}
