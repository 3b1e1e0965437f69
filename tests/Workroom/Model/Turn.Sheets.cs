using Kith.Interventions;
using Kith.Interventions.Sharing;
using Kith.Interventions.Sheets;
using Kith.Worksheets.Forms;

namespace Kith.Workroom.Tests.Model;

/// <summary>Sheets, and copies of one's own.</summary>
internal sealed partial class Play
{
    private sealed partial class Turn
    {
        private static readonly string[] Questions = ["what", "promise", "note"];

        public Task DoInSheets() =>
            step.What switch
            {
                Deed.Begin => Begin(),
                Deed.Again => Again(),
                Deed.Write => Write(),
                Deed.SetAside => SetAside(),
                Deed.Delete => Delete(),
                Deed.Share => Share(),
                _ => TakeCopyBack(),
            };

        private Began? Sheet =>
            Pick([.. View.Sheets.Where(s => s.Worksheet == Forms.Step.Id)], step.C);

        private Task Begin() =>
            Tell(
                isAllowed: true,
                async open => await open.StartSheet(Forms.Step) is null ? "no sheet" : null,
                added => [new Began(((SheetStarted)added[0].What).Sheet, Forms.Step.Id)]
            );

        private async Task Again()
        {
            if (Sheet is not { } sheet)
                return;
            var view = View;
            var from = step.B % 2 == 0 ? Pick(view.Entries(sheet.Sheet), step.A) : null;
            await Tell(
                !view.IsAside(sheet.Sheet),
                async open => (await open.Again(sheet.Sheet, from?.Entry)).Refusal,
                added =>
                {
                    var place = new Place(sheet.Sheet, ((EntryStarted)added[0].What).Entry);
                    return
                    [
                        new BeganAgain(place.Sheet, place.Entry),
                        .. from is null ? [] : Carried(view, from, place),
                    ];
                }
            );
        }

        private static IEnumerable<Wrote> Carried(PlainView view, Place from, Place to) =>
            Questions
                .Select(q => view.Standing(from, q))
                .Where(standing => standing.Count > 0)
                .Select(standing => standing[^1].What with { Place = to, Over = [] });

        private async Task Write()
        {
            if (Sheet is not { } sheet)
                return;
            var view = View;
            var place = Pick(view.Entries(sheet.Sheet), step.A)!;
            var (question, text) = (Questions[step.B % Questions.Length], play.Token());
            // Every third has not seen one of the answers that stand there: somebody wrote it meanwhile.
            IReadOnlyList<long> seen =
            [
                .. view.Standing(place, question)
                    .Skip(step.B % 3 == 0 ? 1 : 0)
                    .Select(w => w.Said.Seq),
            ];
            await Tell(
                isAllowed: true,
                async open =>
                    (
                        await open.Save(
                            place.Sheet,
                            place.Entry,
                            [new Asked(question, seen)],
                            Fields.From([new(question, text)])
                        )
                    ).Refusal,
                _ => [new Wrote(place, question, text, seen)]
            );
        }

        private async Task SetAside()
        {
            if (Sheet is not { } sheet)
                return;
            var aside = step.A % 2 == 0;
            await Tell(
                View.IsAside(sheet.Sheet) != aside,
                open => open.Do(r => SheetDecisions.SetAside(r.Sheets, sheet.Sheet, aside)),
                _ => [new PutAside(sheet.Sheet, aside)]
            );
        }

        /// <summary>What one wrote oneself is taken out of the store; what it had replaced stands again.</summary>
        private async Task Delete()
        {
            var own = room.Log.FindAll(s =>
                s.By == me.Mark && s.What is Wrote or Copied && room.Holds(Person, s.Epoch)
            );
            if (Pick(own, step.C) is not { } going)
                return;
            var isAlive = await Change(async s =>
            {
                using var whole = (await play.Rooms.Whole(s, room.Circle))!;
                Assert.True(await whole.Delete([going.Seq]));
            });
            if (!isAlive)
                return;
            play.Count("Delete");
            room.Log.RemoveAll(s => s.Seq == going.Seq);
        }

        private async Task Share()
        {
            using var session = await play.Session(Person);
            using var notebook = (await play.Rooms.Notebook(session))!;
            var (view, own) = (View, play._people[Person].Notebook);
            var answers = new Dictionary<string, string>
            {
                [Questions[step.B % Questions.Length]] = play.Token(),
            };
            var sheet = await notebook.StartSheet(Forms.Step);
            Asked[] asked = [.. answers.Keys.Select(q => new Asked(q, []))];
            await notebook.Save(sheet, sheet, asked, Fields.From(answers));
            own.UnionWith(answers.Values);
            DateOnly? until = step.C % 2 == 0 ? play.Today.AddDays(step.C % 10) : null;
            var written = notebook.Sheets.Find(sheet)!;
            CopyShared? copy = null;
            await Tell(
                isAllowed: true,
                async open =>
                {
                    (copy, var refusal) = Copy(written, [.. answers.Keys], open, until);
                    return refusal ?? (await open.Add(copy!) ? null : "not shared");
                },
                _ => [new Copied(copy!.Copy, answers, until)]
            );
        }

        private static (CopyShared?, string?) Copy(
            Sheet sheet,
            IReadOnlyList<string> questions,
            OpenRoom to,
            DateOnly? until
        ) =>
            SharingDecisions.Copy(
                sheet,
                sheet.Latest,
                OpenRoom.NewId(),
                questions,
                to.Readers,
                to.Today,
                until,
                onPlan: true
            );

        private async Task TakeCopyBack()
        {
            var view = View;
            if (Pick([.. view.All<Copied>().Select(c => c.Said)], step.C) is not { } said)
                return;
            var copy = ((Copied)said.What).Copy;
            await Tell(
                said.By == me.Mark && !view.All<TookCopyBack>().Any(t => t.What.Copy == copy),
                open => open.Do(r => SharingDecisions.TakeBack(r.Copies, copy, r.Me)),
                _ => [new TookCopyBack(copy)]
            );
        }
    }
}
