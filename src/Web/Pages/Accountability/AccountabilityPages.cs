using Kith.Interventions.Accountability;
using Kith.Vault;
using Kith.Web.Pages.Consent;
using Kith.Web.Pages.Plan;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Accountability;

/// <summary>An accountability process: what is asked, when it is over, and what people wrote down on the way.</summary>
internal static class AccountabilityPages
{
    private const string Root = "/c/{room}/accountability";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext c, string room) => RoomGate.WithCircle(c, room, (open, _) => Show(c, open))
        );
        Map(inner, "/weigh", (room, typed) => room.Accountability.Weigh(Fits(typed)));
        Map(inner, "/open", (room, _) => room.Accountability.Open());
        Map(inner, "/pause", Pause);
        Map(inner, "/refusal", Refusal);
        Map(inner, "/end", End);
    }

    /// <summary>Where the page is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/accountability";

    /// <summary>The room of a form that was kept, or null if it is another kind of form.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "accountability"] ? room : null;

    /// <summary>Shows the page again with what was typed, to be sent anew.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed) =>
        RoomGate.WithCircle(context, room, (open, _) => Show(context, open, null, typed, draft.Id));

    private static Dictionary<string, string> Fits(Fields typed) =>
        Fit.Questions.ToDictionary(q => q, q => Text(typed, "fit-" + q), StringComparer.Ordinal);

    private static Task<string?> Pause(OpenRoom room, Fields typed) =>
        typed.One("_do") == "on"
            ? room.Accountability.GoOn(room.SurvivorOf(), Text(typed, "on"))
            : room.Accountability.Pause(room.SurvivorOf(), Text(typed, "pause"), typed.One("who"));

    private static Task<string?> Refusal(OpenRoom room, Fields typed) =>
        typed.One("_do") == "back"
            ? room.Accountability.Returned(Text(typed, "back"))
            : room.Accountability.Refused(Text(typed, "refused"));

    private static Task<string?> End(OpenRoom room, Fields typed) =>
        typed.One("_do") == "again"
            ? room.Accountability.Reopen(Text(typed, "again"))
            : room.Accountability.Close(
                [
                    .. from end in room.Accountability.Process.Ends
                    let state = ProcessWords.StateOf(typed.One("state-" + end.Id))
                    where state is not null
                    select new EndMark(end.Id, state.Value, Text(typed, "words-" + end.Id)),
                ],
                Text(typed, "stays"),
                Text(typed, "last")
            );

    private static void Map(
        IEndpointRouteBuilder inner,
        string path,
        Func<OpenRoom, Fields, Task<string?>> decide
    ) =>
        inner.MapPost(
            Root + path,
            (HttpContext context, string room) =>
                RoomGate.WithCircle(
                    context,
                    room,
                    async (open, here) =>
                    {
                        var typed = RoomGate.Posted(context);
                        if (await decide(open, typed) is { } refusal)
                            await Show(context, open, refusal, typed, typed.One("_kept"));
                        else
                            await KeptForms.GoOn(context, here, PathOf(open));
                    }
                )
        );

    private static Task Show(
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

    private static string Text(Fields typed, string field) =>
        typed.One(field).ReplaceLineEndings("\n").Trim();
}
