using Kith.Interventions.Finding;
using Kith.Interventions.Notes;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Finding;

/// <summary>Looking for words in the rooms a seat opens. What was looked for is in no address and is kept nowhere.</summary>
internal static class FindPages
{
    public const string Path = "/find";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapPost(Path, Everywhere);
        inner.MapPost("/c/{room}" + Path, InRoom);
    }

    private static async Task Everywhere(HttpContext context, Here here, Node node, Rooms rooms)
    {
        var words = RoomSearch.Words(Typed(context));
        var found = new List<FoundInRoom>();
        using var notebook = await rooms.Notebook(here.Session);
        var own = MarginNotes.Fold(notebook?.Events ?? []);
        foreach (var circle in await node.Circles.List(here.Session))
        {
            using var room = await rooms.Circle(here.Session, circle);
            if (room is not null)
                found.Add(Look(room, own, words));
        }
        if (notebook is not null)
            found.Add(Look(notebook, own, words));
        await PrivatePage.Show<OnDesk>(
            context,
            ("Typed", Typed(context)),
            ("Found", found.Where(f => f.Places.Count > 0).ToList())
        );
    }

    private static Task InRoom(HttpContext context, string room, Rooms rooms) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                using var notebook = await rooms.Notebook(here.Session);
                var own = MarginNotes.Fold(notebook?.Events ?? []);
                var words = RoomSearch.Words(Typed(context));
                await PrivatePage.Show<InOneRoom>(
                    context,
                    ("Room", open),
                    ("Typed", Typed(context)),
                    ("Found", Look(open, own, words))
                );
            }
        );

    private static FoundInRoom Look(OpenRoom room, MarginNotes own, IReadOnlyList<string> words)
    {
        var path = RoomGate.PathOf(room);
        var places = room.Find(words, own.In(path["/c/".Length..]));
        return new(
            path,
            room.IsNotebook ? null : room.Members.CodeName,
            [.. places.Take(RoomSearch.Most)],
            places.Count > RoomSearch.Most
        );
    }

    private static string Typed(HttpContext context) => RoomGate.Posted(context).One("words");
}

/// <summary>What was found in one room.</summary>
/// <param name="Name">Null for the notebook.</param>
/// <param name="More">Whether there is more than is shown.</param>
public sealed record FoundInRoom(
    string Path,
    string? Name,
    IReadOnlyList<FoundPlace> Places,
    bool More
);
