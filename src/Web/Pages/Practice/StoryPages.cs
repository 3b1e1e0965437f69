using System.Globalization;
using Kith.Interventions.Practice;
using Kith.Packs;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Practice;

/// <summary>The story of a practice room: what has happened, what to try, and going on.</summary>
internal static class StoryPages
{
    private const string Root = "/c/{room}/story";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room) =>
                With(context, room, (open, _) => PrivatePage.Show<Show>(context, ("Room", open)))
        );
        inner.MapPost(Root, GoOn);
        inner.MapPost(Root + "/earlier", GiveEarlier);
    }

    /// <summary>Where the page is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/story";

    /// <summary>The story a room walks through; null if the pack no longer holds it.</summary>
    public static Story? StoryOf(Library library, OpenRoom room) =>
        library.Situations.FirstOrDefault(s => s.Id == room.Practice?.Id)?.Story;

    /// <summary>Members who came later and cannot read how it began.</summary>
    public static IEnumerable<AuthorId> CameLater(OpenRoom room)
    {
        foreach (var mark in room.Readers)
            if (mark != room.Me && AuthorId.TryParse(mark, out var member))
                if (room.HasEarlierFor(member))
                    yield return member;
    }

    private static Task With(
        HttpContext context,
        string room,
        Func<OpenRoom, Here, Task> handler
    ) =>
        RoomGate.With(
            context,
            room,
            (open, here) =>
                open.Practice is null ? PrivatePage.NotThere(context) : handler(open, here)
        );

    private static Task GoOn(HttpContext context, string room, Library library) =>
        With(
            context,
            room,
            async (open, here) =>
            {
                var turns = StoryOf(library, open)?.Turns ?? [];
                if (From(RoomGate.Posted(context)) is { } from)
                    await open.Do(r =>
                        PracticeDecisions.GoOn(
                            r.Practice,
                            from,
                            turns.ElementAtOrDefault(r.Practice!.Turn + 1)?.Day
                        )
                    );
                await PrivatePage.GoTo(context, here, PathOf(open));
            }
        );

    /// <summary>All of it is invented, so nobody is asked for a passphrase.</summary>
    private static Task GiveEarlier(HttpContext context, string room, Node node) =>
        With(
            context,
            room,
            async (open, here) =>
            {
                foreach (var member in CameLater(open).ToList())
                    await node.Circles.Belonging.GiveEarlier(here.Session, open.Circle, member);
                await PrivatePage.GoTo(context, here, PathOf(open));
            }
        );

    private static PracticePlace? From(Fields typed) =>
        int.TryParse(
            typed.One("turn"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var turn
        ) && DateOnly.TryParseExact(typed.One("on"), "yyyy-MM-dd", out var day)
            ? new(turn, day)
            : null;
}
