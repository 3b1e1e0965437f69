using System.Text;
using Kith.Interventions.Limited;
using Kith.Vault;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Limited;

/// <summary>All there is for somebody in a limited seat: what was released to them, and a form to write.</summary>
internal static class OneRoomPages
{
    public const string Path = "/limited";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Path, Ask);
        inner.MapPost(Path, Write);
    }

    /// <summary>
    /// Whether a seat may ask for this inner path at all: a limited one for its room and nothing else, any other for
    /// everything else. Its keys would open nothing there anyway; this makes every such page the same one.
    /// </summary>
    public static bool IsFor(Seat seat, string inner) =>
        seat.IsLimited == string.Equals(inner, Path, StringComparison.Ordinal);

    private static Task Ask(HttpContext context, Here here, Node node) =>
        Show(context, here, node, problem: null, typed: null);

    private static async Task Write(HttpContext context, Here here, Node node)
    {
        var fields = RoomGate.Posted(context);
        var text = fields.One("text").ReplaceLineEndings("\n").Trim();
        if (LimitedDecisions.Wrong(text) is { } wrong)
        {
            await Show(context, here, node, wrong, text);
            return;
        }
        var posting = await node.LimitedSeats.Post(here.Session, Encoding.UTF8.GetBytes(text));
        if (posting != Posting.Done)
        {
            await Show(context, here, node, Problem(posting), text);
            return;
        }
        await KeptForms.GoOn(context, here, Path);
    }

    private static string Problem(Posting posting) =>
        posting switch
        {
            Posting.Enough => "limited.enough-from",
            Posting.Waiting => "limited.waits-for-team",
            _ => "limited.over",
        };

    private static async Task Show(
        HttpContext context,
        Here here,
        Node node,
        string? problem,
        string? typed
    )
    {
        var opening = await node.LimitedSeats.Open(here.Session);
        if (opening is not LimitedOpening.Opened opened)
        {
            await PrivatePage.Show<NoRoom>(
                context,
                ("IsOver", opening is LimitedOpening.Over),
                ("Typed", typed ?? "")
            );
            return;
        }
        using var room = opened.Room;
        var kept =
            typed is null && await node.Drafts.Waiting(here.Session) is [.., var last]
                ? last
                : null;
        await PrivatePage.Show<OneRoom>(
            context,
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            ("Room", room),
            ("Problem", problem),
            ("Typed", typed ?? TextOf(kept)),
            ("Kept", kept?.Id ?? "")
        );
    }

    private static string TextOf(Draft? kept) =>
        kept is not null && Form.Parse(Encoding.UTF8.GetString(kept.Body.Span)) is { } form
            ? form.Fields.One("text")
            : "";
}
