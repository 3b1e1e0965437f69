using Kith.Interventions.Sheets;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Sheet;

/// <summary>What changed between two entries of a sheet.</summary>
internal static class ChangesPages
{
    public static void Map(IEndpointRouteBuilder inner) =>
        inner.MapGet("/c/{room}/s/{sheet}/changes/{earlier}/{later}", Show);

    /// <summary>The inner path of the page.</summary>
    public static string Path(SheetPlace place, SheetEntry earlier, SheetEntry later) =>
        $"{place.Path}/changes/{earlier.Id}/{later.Id}";

    private static Task Show(
        HttpContext context,
        string room,
        string sheet,
        string earlier,
        string later
    ) =>
        SheetGate.With(
            context,
            room,
            sheet,
            (place, _) =>
                place.Sheet.Find(earlier) is { } then && place.Sheet.Find(later) is { } now
                    ? PrivatePage.Show<Changes>(
                        context,
                        ("Place", place),
                        ("Then", then),
                        ("Now", now)
                    )
                    : PrivatePage.NotThere(context)
        );
}
