using Kith.Vault;
using Kith.Web.Pages.Accountability;
using Kith.Web.Pages.Actions;
using Kith.Web.Pages.CheckIn;
using Kith.Web.Pages.Circle;
using Kith.Web.Pages.Consent;
using Kith.Web.Pages.Deciding;
using Kith.Web.Pages.Desk;
using Kith.Web.Pages.Intervention;
using Kith.Web.Pages.Limited;
using Kith.Web.Pages.Notes;
using Kith.Web.Pages.Pocket;
using Kith.Web.Pages.Report;
using Kith.Web.Pages.Retaliation;
using Kith.Web.Pages.Ties;
using Kith.Web.Private;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Sheet;

/// <summary>Shows a form that was kept when its session was over, whichever form it is.</summary>
internal static class KeptForms
{
    public static Task Show(HttpContext context, Draft draft, Fields typed) =>
        BringBackPages.RoomOf(draft.Place) is { } room
            ? BringBackPages.ShowKept(context, room, draft, typed)
        : NotePages.PlaceOf(draft.Place) is { } note
            ? NotePages.ShowKept(context, note, draft, typed)
        : PageNotePages.PlaceOf(draft.Place) is { } page
            ? PageNotePages.ShowKept(context, page, draft, typed)
        : LimitedPages.RoomOf(draft.Place) is { } circle
            ? LimitedPages.ShowKept(context, circle, draft, typed.One("text"))
        : ConsentPages.PlaceOf(draft.Place) is { } consent
            ? ConsentPages.ShowKept(context, consent, draft, typed)
        : ActionPages.PlaceOf(draft.Place) is { } action
            ? ActionPages.ShowKept(context, action, draft, typed)
        : CheckInPages.RoomOf(draft.Place) is { } asker
            ? CheckInPages.ShowKept(context, asker, draft, typed)
        : CirclePages.RoomOf(draft.Place) is { } named
            ? CirclePages.ShowKept(context, named, draft, typed.One("name"))
        : draft.Place == DeskPages.StartPath ? DeskPages.ShowKept(context, draft, typed)
        : DecidingPages.RoomOf(draft.Place) is { } deciding
            ? DecidingPages.ShowKept(context, deciding, draft, typed)
        : AccountabilityPages.RoomOf(draft.Place) is { } process
            ? AccountabilityPages.ShowKept(context, process, draft, typed)
        : RetaliationPages.RoomOf(draft.Place) is { } backlash
            ? RetaliationPages.ShowKept(context, backlash, draft, typed)
        : TiesPages.RoomOf(draft.Place) is { } ties
            ? TiesPages.ShowKept(context, ties, draft, typed)
        : PocketPages.RoomOf(draft.Place) is { } pocket
            ? PocketPages.ShowKept(context, pocket, draft, typed)
        : InterventionPages.RoomOf(draft.Place) is { } together
            ? InterventionPages.ShowKept(context, together, draft, typed)
        : ReportPages.RoomOf(draft.Place) is { } reported
            ? ReportPages.ShowKept(context, reported, draft, typed)
        : FillPages.ShowKept(context, draft, typed);

    /// <summary>Removes the kept form that this one was shown from, once what it holds is saved.</summary>
    public static async Task Done(HttpContext context, Here here)
    {
        if (RoomGate.Posted(context).One("_kept") is { Length: > 0 } kept)
            await context
                .RequestServices.GetRequiredService<Node>()
                .Drafts.Take(here.Session, kept);
    }

    /// <summary>Goes on to another inner path after a form whose words are saved.</summary>
    public static async Task GoOn(HttpContext context, Here here, string path)
    {
        await Done(context, here);
        await PrivatePage.GoTo(context, here, path);
    }
}
