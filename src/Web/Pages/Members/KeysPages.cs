using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Members;

/// <summary>What opens a room: who can, new keys, and leaving.</summary>
internal static class KeysPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}/who-can-open", WhoCan);
        inner.MapGet("/c/{room}/new-keys", AskKeys);
        inner.MapPost("/c/{room}/new-keys", Renew);
        inner.MapPost("/c/{room}/new-keys/compared", RenewCompared);
        inner.MapGet("/c/{room}/leave", AskLeave);
        inner.MapPost("/c/{room}/leave", Leave);
        inner.MapGet("/left", context => PrivatePage.Show<Left>(context));
    }

    private static Task WhoCan(HttpContext context, string room, Node node) =>
        RoomGate.WithCircle(
            context,
            room,
            async (open, here) =>
            {
                if (await Audit.Of(node, here.Session, open.Circle) is { } audit)
                    await PrivatePage.Show<WhoCan>(context, ("Room", open), ("Audit", audit));
                else
                    await PrivatePage.NotThere(context);
            }
        );

    private static Task AskKeys(HttpContext context, string room) =>
        RoomGate.WithCircle(
            context,
            room,
            (open, _) => PrivatePage.Show<Keys>(context, ("Room", open))
        );

    private static Task Renew(HttpContext context, string room, Node node) =>
        Surely(
            context,
            room,
            async (open, here) =>
            {
                await node.Circles.Belonging.Renew(here.Session, open.Circle, compared: false);
                await PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/who-can-open");
            }
        );

    private static Task RenewCompared(HttpContext context, string room, Node node) =>
        Surely(
            context,
            room,
            async (open, here) =>
            {
                var heard = RoomGate.Posted(context);
                var others = open.Readers.Where(mark =>
                    !string.Equals(mark, open.Me, StringComparison.Ordinal)
                );
                if (!others.All(mark => heard.Holds("heard", Heard(open.Fingerprint(mark), mark))))
                {
                    await PrivatePage.Show<Keys>(
                        context,
                        StatusCodes.Status400BadRequest,
                        ("Room", open),
                        ("Typed", heard),
                        ("HasProblem", true)
                    );
                    return;
                }
                await node.Circles.Belonging.Renew(here.Session, open.Circle, compared: true);
                await PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/who-can-open");
            }
        );

    /// <summary>Runs the handler once the passphrase was given again.</summary>
    private static Task Surely(
        HttpContext context,
        string room,
        Func<OpenRoom, Here, Task> handler
    ) =>
        RoomGate.WithCircle(
            context,
            room,
            (open, here) =>
                ConfirmGate.With(
                    context,
                    here,
                    RoomGate.PathOf(open) + "/new-keys",
                    ConfirmFor.NewKeys,
                    () => handler(open, here)
                )
        );

    /// <summary>What a tick stands for: these words of this person, so that a tick for other words is none.</summary>
    internal static string Heard(string? words, string mark) => $"{mark} {words}";

    private static Task AskLeave(HttpContext context, string room) =>
        RoomGate.WithCircle(
            context,
            room,
            (open, _) => PrivatePage.Show<Leave>(context, ("Room", open))
        );

    private static Task Leave(HttpContext context, string room, Node node) =>
        RoomGate.WithCircle(
            context,
            room,
            async (open, here) =>
            {
                var outcome = await node.Circles.Belonging.Leave(here.Session, open.Circle);
                if (outcome == Outcome.Refused)
                    await PrivatePage.Show<Leave>(
                        context,
                        StatusCodes.Status400BadRequest,
                        ("Room", open)
                    );
                else
                    await PrivatePage.GoTo(context, here, "/left");
            }
        );
}
