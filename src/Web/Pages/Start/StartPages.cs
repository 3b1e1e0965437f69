using Kith.Packs;
using Kith.Web.Http;

namespace Kith.Web.Pages.Start;

internal static class StartPages
{
    public static IEnumerable<PublicPage> All(Library library)
    {
        foreach (var step in library.Triage)
            yield return PublicPage.Of<Ask>($"/start/{step.N}", (nameof(Ask.Step), step));
        foreach (var path in library.Paths)
            yield return PublicPage.Of<Show>($"/start/{path.Code}", (nameof(Show.Path), path));
    }
}
