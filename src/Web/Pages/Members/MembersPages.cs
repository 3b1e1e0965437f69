using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Members;

/// <summary>Who is in a room: taking somebody out, letting them come back, giving what was written before.</summary>
internal static class MembersPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}/people", List);
        inner.MapGet("/c/{room}/people/{member}", Show);
        inner.MapPost("/c/{room}/people/{member}/yes", SayYes);
        inner.MapPost("/c/{room}/people/{member}/take-back", TakeBack);
        inner.MapPost("/c/{room}/people/{member}/return", Return);
        inner.MapPost("/c/{room}/people/{member}/earlier", GiveEarlier);
        KeysPages.Map(inner);
    }

    internal static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/people";

    private static string PathOf(OneOfUs one) => $"{PathOf(one.Room)}/{one.Mark}";

    private static Task List(HttpContext context, string room) =>
        RoomGate.WithCircle(
            context,
            room,
            (open, _) => PrivatePage.Show<List>(context, ("Room", open))
        );

    private static Task Show(HttpContext context, string room, string member, Wording words) =>
        WithMember(
            context,
            room,
            member,
            words,
            (one, _) => PrivatePage.Show<Show>(context, ("One", one))
        );

    private static Task SayYes(
        HttpContext context,
        string room,
        string member,
        Wording words,
        Node node
    ) =>
        Surely(
            context,
            room,
            member,
            words,
            ConfirmFor.TakeOut,
            async (one, here) =>
                await Answer(
                    context,
                    here,
                    one,
                    await node.Circles.Belonging.SayYes(here.Session, one.Room.Circle, one.Id)
                )
        );

    private static Task TakeBack(
        HttpContext context,
        string room,
        string member,
        Wording words,
        Node node
    ) =>
        WithMember(
            context,
            room,
            member,
            words,
            async (one, here) =>
                await Answer(
                    context,
                    here,
                    one,
                    await node.Circles.Belonging.TakeBack(here.Session, one.Room.Circle, one.Id)
                )
        );

    private static Task Return(
        HttpContext context,
        string room,
        string member,
        Wording words,
        Node node
    ) =>
        WithMember(
            context,
            room,
            member,
            words,
            async (one, here) =>
            {
                var circle = one.Room.Circle;
                if (!one.IsLast(YesTo.Return))
                    await Answer(
                        context,
                        here,
                        one,
                        await node.Circles.Belonging.SayYesToReturn(here.Session, circle, one.Id)
                    );
                else if (await node.Seats.InviteAnew(here.Session, circle, one.Id) is not { } made)
                    await Answer(context, here, one, Outcome.Refused);
                else
                {
                    await one.Room.TellNames();
                    await PrivatePage.Show<ComeBack>(context, ("Room", one.Room), ("Words", made));
                }
            }
        );

    private static Task GiveEarlier(
        HttpContext context,
        string room,
        string member,
        Wording words,
        Node node
    ) =>
        Surely(
            context,
            room,
            member,
            words,
            ConfirmFor.Earlier,
            async (one, here) =>
                await Answer(
                    context,
                    here,
                    one,
                    await node.Circles.Belonging.GiveEarlier(here.Session, one.Room.Circle, one.Id)
                )
        );

    /// <summary>Runs the handler once the passphrase was given again.</summary>
    private static Task Surely(
        HttpContext context,
        string room,
        string member,
        Wording words,
        ConfirmFor what,
        Func<OneOfUs, Here, Task> handler
    ) =>
        WithMember(
            context,
            room,
            member,
            words,
            (one, here) =>
                ConfirmGate.With(context, here, PathOf(one), what, () => handler(one, here))
        );

    private static Task WithMember(
        HttpContext context,
        string room,
        string member,
        Wording words,
        Func<OneOfUs, Here, Task> handler
    ) =>
        RoomGate.WithCircle(
            context,
            room,
            (open, here) =>
                OneOfUs
                    .All(open, words)
                    .FirstOrDefault(o => string.Equals(o.Mark, member, StringComparison.Ordinal))
                    is { } one
                    ? handler(one, here)
                    : PrivatePage.NotThere(context)
        );

    private static Task Answer(HttpContext context, Here here, OneOfUs one, Outcome outcome) =>
        outcome switch
        {
            Outcome.Refused => PrivatePage.Show<Refused>(
                context,
                StatusCodes.Status400BadRequest,
                ("Room", one.Room)
            ),
            Outcome.Said => PrivatePage.GoTo(context, here, PathOf(one)),
            _ => PrivatePage.GoTo(context, here, PathOf(one.Room)),
        };
}
