using Kith.Interventions;
using Kith.Interventions.Deciding;
using Kith.Interventions.Meetings;
using Kith.Interventions.Promises;
using Kith.Interventions.Sheets;

namespace Kith.Workroom.Tests.Model;

/// <summary>Deciding, meeting and promising.</summary>
internal sealed partial class Play
{
    private sealed partial class Turn
    {
        public Task DoTogether() =>
            step.What switch
            {
                Deed.Raise => Raise(),
                Deed.Speak => Speak(),
                Deed.Decide => Decide(),
                Deed.Drop => Drop(),
                Deed.Meet => Meet(),
                _ => Settle(),
            };

        private PlainMatters Plain => new(View);

        private PutToTeam? Matter => Pick(Plain.All, step.C);

        private async Task Raise()
        {
            var (id, what, way) = (
                OpenRoom.NewId(),
                play.Token(),
                Ways.All[step.B % Ways.All.Count]
            );
            await Tell(
                isAllowed: true,
                open =>
                    open.Do(r => MatterDecisions.Raise(r.Boards.Tables["ways"], id, what, "", way)),
                _ => [new PutToTeam(id, what, way)]
            );
        }

        private async Task Speak()
        {
            if (Matter is not { } matter)
                return;
            var stands = Ways.Stands(matter.Way);
            var stand = stands.Count == 0 ? "" : stands[step.B % stands.Count];
            var words = play.Token();
            await Tell(
                !Plain.IsDropped(matter.Id),
                open =>
                    open.Do(r =>
                        MatterDecisions.Say(Matters.Fold(r.Events), matter.Id, r.Me, stand, words)
                    ),
                _ => [new Spoke(matter.Id, stand, words)]
            );
        }

        private async Task Decide()
        {
            if (Matter is not { } matter)
                return;
            var words = play.Token();
            await Tell(
                Plain.MayDecide(matter),
                open =>
                    open.Do(r => MatterDecisions.Decide(Matters.Fold(r.Events), matter.Id, words)),
                _ => [new WroteDecision(matter.Id, words)]
            );
        }

        private async Task Drop()
        {
            if (Matter is not { } matter)
                return;
            await Tell(
                Plain.IsOpen(matter.Id),
                open => open.Do(r => MatterDecisions.Drop(Matters.Fold(r.Events), matter.Id)),
                _ => [new TookOff(matter.Id)]
            );
        }

        private async Task Meet()
        {
            var (view, id, point) = (View, OpenRoom.NewId(), play.Token());
            var day = play.Today.AddDays(step.A % 5);
            var sheet = view.Sheets.LastOrDefault(s =>
                s.Worksheet == Forms.Meeting.Id && !view.IsAside(s.Sheet)
            );
            var place = new Place(sheet?.Sheet ?? id, id);
            await Tell(
                isAllowed: true,
                open =>
                    open.Do(r =>
                        MeetingDecisions.Begin(r.Sheets, Forms.Meeting, id, r.Today, day, [point])
                    ),
                added => Met(place, sheet, TwoViews.Day(day), point, added)
            );
        }

        private static IReadOnlyList<Fact> Met(
            Place place,
            Began? sheet,
            string day,
            string point,
            IReadOnlyList<Happened> added
        )
        {
            Assert.IsType<AnswersGiven>(added[^1].What);
            return
            [
                sheet is null
                    ? new Began(place.Sheet, Forms.Meeting.Id)
                    : new BeganAgain(place.Sheet, place.Entry),
                new Wrote(place, "day", day, []),
                new Wrote(place, "agenda", point, []),
            ];
        }

        private async Task Settle()
        {
            var promises = View.Promises.ToList();
            if (promises.Count == 0)
                return;
            var (place, what, now) = promises[step.C % promises.Count];
            var state = (PromiseState)(step.B % 3);
            await Tell(
                isAllowed: true,
                open =>
                    open.Do(r =>
                        PromiseDecisions.Settle(
                            r.Boards.Promises,
                            place.Sheet,
                            place.Entry,
                            "promise",
                            what,
                            state
                        )
                    ),
                _ =>
                {
                    Assert.NotEqual(now, state);
                    return [new Settled(place, what, state)];
                }
            );
        }
    }
}
