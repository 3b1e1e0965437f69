using Kith.Packs;
using Kith.Web.Http;
using Kith.Web.Parts;

namespace Kith.Web.Pages.Guide;

internal static class GuidePages
{
    public static IEnumerable<PublicPage> All(Library library)
    {
        yield return PublicPage.Of<List>("/guide");
        foreach (var page in library.Pages)
        {
            var address = $"/guide/{page.Code}";
            yield return PublicPage.Of<Show>(address, (nameof(Show.Page), page));
            foreach (var lens in page.Blocks.OfType<LensBlock>().Select(b => b.Lens).Distinct())
                yield return PublicPage.Of<Show>(
                    $"{address}?as={lens.Slug()}",
                    (nameof(Show.Page), page),
                    (nameof(Show.As), lens)
                );
        }
    }
}
