using Kith.Vault;
using Kith.Web.Inputs;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Sheet;

/// <summary>Writing on a sheet: one question at a time, the short form or the whole page.</summary>
internal static class FillPages
{
    private const string Root = "/c/{room}/s/{sheet}/e/{entry}/";

    public static void Map(IEndpointRouteBuilder inner)
    {
        foreach (var path in new[] { "q/{question}", "whole", "short" })
        {
            inner.MapGet(
                Root + path,
                (HttpContext context, Here here) => Show(context, here.Path, null, "")
            );
            inner.MapPost(
                Root + path,
                (HttpContext context, Here here) => Save(context, here.Path)
            );
        }
    }

    /// <summary>Shows a kept form again, with what was typed.</summary>
    public static Task ShowKept(HttpContext context, Draft draft, Fields typed) =>
        Show(context, draft.Place, typed, draft.Id);

    private static Task Show(HttpContext context, string path, Fields? typed, string kept) =>
        WithView(
            context,
            path,
            typed,
            kept,
            (room, here, view) => ShowForm(context, room, here, view)
        );

    private static Task ShowForm(HttpContext context, OpenRoom room, Here here, FillView view) =>
        room.Members.ReadPaper.Contains(room.Me)
            ? ShowForm(context, room, view, refusal: null)
            : PrivatePage.GoTo(context, here, RoomGate.PathOf(room) + "/paper");

    private static async Task ShowForm(
        HttpContext context,
        OpenRoom room,
        FillView view,
        string? refusal
    ) =>
        await PrivatePage.Show<Fill>(
            context,
            refusal is null && view.Problems.Count == 0
                ? StatusCodes.Status200OK
                : StatusCodes.Status400BadRequest,
            ("Sheet", new SheetPlace(room, room.Sheets.Find(view.Place.Sheet)!, view.Worksheet)),
            ("View", view),
            ("Notes", await SheetNotes.Of(context, room, view.Place.Sheet)),
            ("Refusal", refusal)
        );

    private static Task Save(HttpContext context, string path)
    {
        var fields = RoomGate.Posted(context);
        return WithView(
            context,
            path,
            typed: null,
            fields.One("_kept"),
            (room, here, view) =>
                fields.One("_go") switch
                {
                    "add" => ShowForm(
                        context,
                        room,
                        here,
                        view with
                        {
                            Typed = MoreRows.In(fields, view.Questions),
                        }
                    ),
                    "skip" => Skip(context, room, here, view),
                    var go => Save(context, room, here, view, fields, go),
                }
        );
    }

    private static async Task Skip(HttpContext context, OpenRoom room, Here here, FillView view)
    {
        var question = view.Questions[0];
        if (!view.Entry.Answers.ContainsKey(question.Id))
            await room.Save(
                view.Place.Sheet,
                view.Place.Entry,
                FillView.ReadAsked(RoomGate.Posted(context)),
                new Fields()
            );
        await GoOn(context, here, view);
    }

    private static async Task Save(
        HttpContext context,
        OpenRoom room,
        Here here,
        FillView view,
        Fields fields,
        string go
    )
    {
        var saving = await room.Save(
            view.Place.Sheet,
            view.Place.Entry,
            FillView.ReadAsked(fields),
            fields
        );
        if (!saving.Accepted)
        {
            await ShowForm(
                context,
                room,
                view with
                {
                    Typed = fields,
                    Problems = saving.Problems,
                },
                saving.Refusal
            );
            return;
        }
        if (view.Kept.Length > 0)
            await context
                .RequestServices.GetRequiredService<Node>()
                .Drafts.Take(here.Session, view.Kept);
        var entry = room.Sheets.Find(view.Place.Sheet)!.Find(view.Place.Entry)!;
        if (go is "next")
            await GoOn(context, here, view with { Entry = entry });
        else
            await PrivatePage.GoTo(context, here, view.Place.SheetPath);
    }

    private static Task GoOn(HttpContext context, Here here, FillView view) =>
        PrivatePage.GoTo(
            context,
            here,
            view.Next is { } next
                ? (view.Place with { Question = next.Id }).Path
                : view.Place.SheetPath
        );

    private static Task WithView(
        HttpContext context,
        string path,
        Fields? typed,
        string kept,
        Func<OpenRoom, Here, FillView, Task> handler
    )
    {
        if (FillPlace.Parse(path) is not { } place)
            return PrivatePage.NotThere(context);
        return RoomGate.With(
            context,
            place.Room,
            (room, here) =>
            {
                if (
                    room.Sheets.Find(place.Sheet)?.Find(place.Entry) is not { } entry
                    || room.WorksheetOf(place.Sheet) is not { } worksheet
                )
                    return PrivatePage.NotThere(context);
                var view = new FillView(place, worksheet, entry, typed, [], kept);
                return view.Questions.Count == 0
                    ? PrivatePage.NotThere(context)
                    : handler(room, here, view);
            }
        );
    }
}
