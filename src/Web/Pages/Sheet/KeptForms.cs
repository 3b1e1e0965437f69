using Kith.Vault;
using Kith.Web.Pages.Deciding;
using Kith.Web.Pages.Limited;
using Kith.Web.Pages.Ties;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Pages.Sheet;

/// <summary>Shows a form that was kept when its session was over, whichever form it is.</summary>
internal static class KeptForms
{
    public static Task Show(HttpContext context, Draft draft, Fields typed) =>
        BringBackPages.RoomOf(draft.Place) is { } room
            ? BringBackPages.ShowKept(context, room, draft, typed)
        : NotePages.PlaceOf(draft.Place) is { } note
            ? NotePages.ShowKept(context, note, draft, typed)
        : LimitedPages.RoomOf(draft.Place) is { } circle
            ? LimitedPages.ShowKept(context, circle, draft, typed.One("text"))
        : DecidingPages.RoomOf(draft.Place) is { } deciding
            ? DecidingPages.ShowKept(context, deciding, draft, typed)
        : TiesPages.RoomOf(draft.Place) is { } ties
            ? TiesPages.ShowKept(context, ties, draft, typed)
        : FillPages.ShowKept(context, draft, typed);
}
