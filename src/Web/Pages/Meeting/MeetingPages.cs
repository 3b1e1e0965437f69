using System.Globalization;
using System.Text;
using Kith.Interventions.Deciding;
using Kith.Interventions.Meetings;
using Kith.Packs;
using Kith.Web.Pages.Practice;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Meeting;

/// <summary>The next meeting: prepared out of what is open, its notes, and its date for a calendar.</summary>
internal static class MeetingPages
{
    private const string Root = "/c/{room}/meeting";
    private const string Worksheet = "meeting";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext c, string room, Wording words) =>
                RoomGate.WithCircle(c, room, (o, _) => Show(c, o, words))
        );
        inner.MapPost(Root, Begin);
        inner.MapPost(Root + "/date", Date);
    }

    /// <summary>Where the page is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/meeting";

    private static Agenda AgendaOf(OpenRoom room, IReadOnlyList<AgendaPoint> waiting) =>
        Agenda.Make(room.Boards, Matters.Fold(room.Events), room.Today, waiting);

    private static Task Begin(HttpContext context, string room, Library library, Wording words) =>
        RoomGate.WithCircle(
            context,
            room,
            async (open, here) =>
            {
                if (library.WorksheetById(Worksheet) is not { } worksheet)
                {
                    await PrivatePage.NotThere(context);
                    return;
                }
                if (!open.Members.ReadPaper.Contains(open.Me))
                {
                    await PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/paper");
                    return;
                }
                var id = OpenRoom.NewId();
                var ticked = RoomGate.Posted(context).All("point");
                var waiting = await Waiting.In(open, words);
                var refusal = await open.Do(r =>
                {
                    var agenda = AgendaOf(r, waiting);
                    return MeetingDecisions.Begin(
                        r.Sheets,
                        worksheet,
                        id,
                        r.Today,
                        agenda.Next?.Day,
                        [.. agenda.Points.Select(p => p.What).Where(ticked.Contains).Distinct()]
                    );
                });
                var sheet = open.Sheets.Sheets.FirstOrDefault(s => s.Find(id) is not null);
                await (
                    refusal is null && sheet is not null
                        ? PrivatePage.GoTo(
                            context,
                            here,
                            SheetPages.FirstQuestion(room, sheet.Id, id, worksheet)
                        )
                        : Show(context, open, words, refusal)
                );
            }
        );

    private static Task Date(HttpContext context, string room, Wording words) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-calendar",
            (open, _) =>
            {
                var fields = RoomGate.Posted(context);
                return open.IsNotebook ? PrivatePage.NotThere(context)
                    : CalendarDate.Of(fields.One("day").Trim(), fields.One("hour").Trim())
                        is { } date
                        ? PrivateFile.SendAsItIs(
                            context,
                            "ics",
                            "text/calendar; charset=utf-8",
                            Encoding.ASCII.GetBytes(date)
                        )
                    : Show(context, open, words, "meeting.no-day");
            }
        );

    private static async Task Show(
        HttpContext context,
        OpenRoom room,
        Wording words,
        string? refusal = null
    )
    {
        var agenda = AgendaOf(room, await Waiting.In(room, words));
        var posted = RoomGate.Posted(context);
        await PrivatePage.Show<Show>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Agenda", agenda),
            ("Day", refusal is null ? DayOf(agenda) : posted.One("day")),
            ("Hour", posted.One("hour")),
            ("Refusal", refusal)
        );
    }

    private static string DayOf(Agenda agenda) =>
        agenda.Next?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
