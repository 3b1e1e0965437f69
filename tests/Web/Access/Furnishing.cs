using System.Text;
using Kith.Interventions.Circle;
using Kith.Interventions.Consents;
using Kith.Interventions.Notes;
using Kith.Interventions.Sharing;
using Kith.Packs;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Web.Tests.Access;

/// <summary>Puts one of each kind of thing into a room, with a secret in it.</summary>
internal static class Furnishing
{
    public static async Task<Belongings> Of(OpenRoom room, Library pack, string secret)
    {
        var snapshot = pack.WorksheetByCode("A1")!;
        var question = snapshot.Questions.OfType<LongQuestion>().First().Id;
        await room.Add(new PaperRead());
        var sheet = await room.StartSheet(snapshot);
        var saved = await room.Save(
            sheet,
            sheet,
            [new(question, [])],
            Fields.From([new(question, secret)])
        );
        Assert.True(saved.Accepted);
        var (note, copy, consent) = (OpenRoom.NewId(), OpenRoom.NewId(), OpenRoom.NewId());
        await room.Add(
            new NoteShown(note, sheet, question, secret),
            new CopyShared(
                copy,
                snapshot.Id,
                snapshot.Version,
                room.Today,
                [new(question, new TextAnswer(secret))],
                [],
                Until: null,
                OnPlan: true
            ),
            new ConsentAsked(consent, room.Me, secret, secret, secret, room.Today, Action: null)
        );
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(secret));
        Assert.Null(await room.Files.Keep(content, secret, original: true, default));
        return new(
            secret,
            Belongings
                .Nowhere.Parts.ToDictionary(StringComparer.Ordinal)
                .With("room", RoomGate.PathOf(room)["/c/".Length..])
                .With("sheet", sheet)
                .With("entry", sheet)
                .With("earlier", sheet)
                .With("later", sheet)
                .With("note", note)
                .With("copy", copy)
                .With("consent", consent)
                .With("file", room.Files.All[0].What.File)
                .With("member", room.Me)
        );
    }

    /// <summary>What waits for one person alone: a kept draft and a reminder with its notice.</summary>
    public static async Task<Belongings> WithWhatWaits(
        this Belongings notebook,
        Neighbours place,
        Session session
    )
    {
        var node = place.Test.Node;
        var token = node.Drafts.Token(
            session,
            notebook.Fill("/c/notebook/s/{sheet}/e/{entry}/whole")
        );
        var typed = Encoding.UTF8.GetBytes("what=" + notebook.Secret);
        Assert.True(await node.Drafts.Keep(token, typed));
        var timer = Timers.NewId();
        using (var room = await place.Rooms.Notebook(session))
            await room!.Add(
                new Interventions.CheckIns.ReminderSet(
                    Timers.Text(timer),
                    place.Test.Clock.GetUtcNow(),
                    notebook.Secret
                )
            );
        Assert.True(await node.Timers.Remind(session, timer, place.Test.Clock.GetUtcNow(), []));
        await node.Timers.Fire((_, _) => Task.FromResult(true), default);
        return notebook with
        {
            Parts = notebook
                .Parts.ToDictionary(StringComparer.Ordinal)
                .With("kept", (await node.Drafts.Waiting(session))[0].Id)
                .With("timer", Timers.Text(timer))
                .With("alarm", $"{(await node.Timers.Alarms(session))[0].Seq}"),
        };
    }
}
