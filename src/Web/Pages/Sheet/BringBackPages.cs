using Kith.Interventions.Sheets;
using Kith.Packs;
using Kith.Publishing.Text;
using Kith.Vault;
using Kith.Web.Pages.Practice;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Sheet;

/// <summary>Bringing back a sheet that was taken away as JSON: whole, or not at all.</summary>
internal static class BringBackPages
{
    private const string End = "/bring-back";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}" + End, Ask);
        inner.MapPost("/c/{room}" + End, Bring);
    }

    /// <summary>The inner path of the form.</summary>
    public static string Path(OpenRoom room) => RoomGate.PathOf(room) + End;

    /// <summary>The room of a form that was kept, or null if it is another kind of form.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "bring-back"] ? room : null;

    /// <summary>Shows a kept form again, with what was pasted.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-bring",
            (open, here) => Show(context, open, here, typed.One("_text"), draft.Id)
        );

    private static Task Ask(HttpContext context, string room) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-bring",
            (open, here) => Show(context, open, here, "", "")
        );

    private static Task Show(
        HttpContext context,
        OpenRoom room,
        Here here,
        string pasted,
        string kept
    ) =>
        room.Members.ReadPaper.Contains(room.Me)
            ? PrivatePage.Show<BringBack>(
                context,
                ("Room", room),
                ("Pasted", pasted),
                ("Kept", kept)
            )
            : PrivatePage.GoTo(context, here, RoomGate.PathOf(room) + "/paper");

    private static Task Bring(HttpContext context, string room, Library library, Node node) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-bring",
            async (open, here) =>
            {
                var fields = RoomGate.Posted(context);
                var reading = SheetJson.Read(fields.One("_text"), library.WorksheetById);
                if (!open.Members.ReadPaper.Contains(open.Me))
                    await PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/paper");
                else if (reading is { File: { } file, Worksheet: { } worksheet })
                {
                    var sheet = await open.Bring(worksheet, [.. file.Entries.Select(Entry)]);
                    await KeptForms.GoOn(context, here, $"{RoomGate.PathOf(open)}/s/{sheet}");
                }
                else
                    await PrivatePage.Show<BringBack>(
                        context,
                        StatusCodes.Status400BadRequest,
                        ("Room", open),
                        ("Pasted", fields.One("_text")),
                        ("Kept", fields.One("_kept")),
                        ("Problem", reading.Problem)
                    );
            }
        );

    private static EntryInFile Entry(FileEntry entry) =>
        new(entry.Day, entry.By, entry.For, [.. entry.Also.Select(a => a.Answers), entry.Answers]);
}
