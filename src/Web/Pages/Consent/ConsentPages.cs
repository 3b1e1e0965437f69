using Kith.Interventions.Consents;
using Kith.Vault;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Consent;

/// <summary>What waits for whose yes: asking for one, answering, changing an answer, taking it back.</summary>
internal static class ConsentPages
{
    private const string Root = "/c/{room}/yes";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext c, string room) =>
                RoomGate.WithCircle(c, room, (open, _) => ShowAll(c, open))
        );
        inner.MapPost(Root, Ask);
        inner.MapGet(
            Root + "/{consent}",
            (HttpContext c, string room, string consent) =>
                RoomGate.WithCircle(c, room, (open, _) => ShowOne(c, open, consent))
        );
        inner.MapPost(Root + "/{consent}", Say);
        inner.MapPost(Root + "/{consent}/unask", Unask);
    }

    /// <summary>Where the list is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/yes";

    /// <summary>
    /// The room of a form that was kept, and the question if it answers one; null if it is another kind of form.
    /// </summary>
    public static (string Room, string? Consent)? PlaceOf(string place) =>
        place.Split('/') switch
        {
            ["", "c", var room, "yes"] => (room, null),
            ["", "c", var room, "yes", var consent] => (room, consent),
            _ => null,
        };

    /// <summary>Shows a kept form again.</summary>
    public static Task ShowKept(
        HttpContext context,
        (string Room, string? Consent) at,
        Draft draft,
        Fields typed
    ) =>
        RoomGate.WithCircle(
            context,
            at.Room,
            (open, _) =>
                at.Consent is null
                    ? ShowAll(context, open, refusal: null, typed, draft.Id)
                    : ShowOne(context, open, at.Consent, refusal: null, typed, draft.Id)
        );

    private static Task Ask(HttpContext context, string room) =>
        RoomGate.WithCircle(
            context,
            room,
            async (open, here) =>
            {
                var typed = RoomGate.Posted(context);
                var asked = new ConsentForm(typed).Read(typed.One("whom"));
                var refusal = asked is null ? "consents.no-day" : await open.Consents.Ask(asked);
                if (refusal is null)
                    await KeptForms.GoOn(context, here, PathOf(open));
                else
                    await ShowAll(context, open, refusal, typed);
            }
        );

    private static Task Say(HttpContext context, string room, string consent) =>
        RoomGate.WithCircle(
            context,
            room,
            async (open, here) =>
            {
                var typed = RoomGate.Posted(context);
                var refusal = WordOf(typed.One("say")) is { } word
                    ? await open.Consents.Say(consent, word, new ConsentForm(typed).Text("text"))
                    : "consents.no-word";
                if (refusal is null)
                    await KeptForms.GoOn(context, here, $"{PathOf(open)}/{consent}");
                else
                    await ShowOne(context, open, consent, refusal, typed);
            }
        );

    private static Task Unask(HttpContext context, string room, string consent) =>
        RoomGate.WithCircle(
            context,
            room,
            async (open, here) =>
            {
                var refusal = await open.Consents.Unask(consent);
                if (refusal is null)
                    await KeptForms.GoOn(context, here, PathOf(open));
                else
                    await ShowOne(context, open, consent, refusal);
            }
        );

    private static ConsentWord? WordOf(string button) =>
        button switch
        {
            "yes" => ConsentWord.Yes,
            "not-now" => ConsentWord.NotNow,
            "no" => ConsentWord.No,
            "back" => ConsentWord.TakenBack,
            _ => null,
        };

    private static Task ShowAll(
        HttpContext context,
        OpenRoom room,
        string? refusal = null,
        Fields? typed = null,
        string kept = ""
    ) =>
        PrivatePage.Show<Show>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Refusal", refusal),
            ("Typed", typed ?? new Fields()),
            ("Kept", kept)
        );

    private static Task ShowOne(
        HttpContext context,
        OpenRoom room,
        string consent,
        string? refusal = null,
        Fields? typed = null,
        string kept = ""
    ) =>
        room.Consents.Board.Find(consent) is { } found
            ? PrivatePage.Show<One>(
                context,
                PrivatePage.StatusOf(refusal),
                ("Room", room),
                ("Asked", found),
                ("Refusal", refusal),
                ("Typed", typed ?? new Fields()),
                ("Kept", kept)
            )
            : PrivatePage.NotThere(context);
}
