using Kith.Vault;
using Kith.Web.Pages.Actions;
using Kith.Web.Pages.Consent;
using Kith.Web.Pages.Limited;
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
        : ConsentPages.ShowKept(context, draft, typed) is { } consent ? consent
        : ActionPages.ShowKept(context, draft, typed) is { } action ? action
        : FillPages.ShowKept(context, draft, typed);
}
