using Kith.Interventions;
using Kith.Interventions.Actions;
using Kith.Interventions.Consents;

namespace Kith.Workroom.Tests.Model;

/// <summary>Asking for yeses, giving them and taking them back, and what waits for them.</summary>
internal sealed partial class Play
{
    private sealed partial class Turn
    {
        private PlainYeses Yeses => new(View);

        public Task DoInYeses() =>
            step.What switch
            {
                Deed.Ask => Ask(),
                Deed.Answer => Answer(),
                Deed.Unask => Unask(),
                Deed.Gate => Gate(),
                Deed.Override => Override(),
                _ => Hold(),
            };

        /// <summary>Every ninth day is over already.</summary>
        private DateOnly Until => play.Today.AddDays(step.A % 9 - 1);

        private async Task Ask()
        {
            var (whom, until, purpose) = (Pick(room.Readers, step.C)!, Until, play.Token());
            await Tell(
                until >= play.Today,
                open =>
                    open.Consents.Ask(
                        new ConsentAsked("", whom, "That", purpose, "All", until, null)
                    ),
                added => [Asked(added[0], purpose)]
            );
        }

        private static AskedFor Asked(Happened happened, string purpose)
        {
            var asked = (ConsentAsked)happened.What;
            Assert.Equal(purpose, asked.Purpose);
            var action = asked.Action is { } at ? new Place(at.Sheet, at.Entry) : null;
            return new(asked.Consent, asked.Whom, asked.What, purpose, asked.Until, action);
        }

        private async Task Answer()
        {
            var yeses = Yeses;
            var mine = yeses.Asked.Where(a => a.What.Whom == me.Mark || step.A % 8 == 0);
            if (Pick([.. mine.Select(a => a.What)], step.C) is not { } asked)
                return;
            var (word, text) = ((ConsentWord)(step.B % 4), play.Token());
            await Tell(
                asked.Whom == me.Mark
                    && !yeses.IsUnasked(asked.Id)
                    && play.Today <= asked.Until
                    && (
                        word != ConsentWord.TakenBack
                        || yeses.Last(asked.Id)?.Word == ConsentWord.Yes
                    ),
                open => open.Consents.Say(asked.Id, word, text),
                _ => [new Answered(asked.Id, word, text)]
            );
        }

        private async Task Unask()
        {
            var yeses = Yeses;
            if (Pick([.. yeses.Asked.Select(a => a.What)], step.C) is not { } asked)
                return;
            await Tell(
                yeses.Asked.Any(a => a.What == asked && a.By == me.Mark)
                    && yeses.Last(asked.Id) is null,
                open => open.Consents.Unask(asked.Id),
                _ => [new AskedNoMore(asked.Id)]
            );
        }

        private (Place Place, string Words)? Action
        {
            get
            {
                var actions = Yeses.Actions;
                return actions.Count == 0 ? null : actions[step.C % actions.Count];
            }
        }

        private async Task Gate()
        {
            if (Action is not var (place, words))
                return;
            var (yeses, until, purpose) = (Yeses, Until, play.Token());
            string[] whose = [.. room.Readers.Where((_, i) => (step.B >> i) % 2 == 0).Take(2)];
            string[] asked = [.. whose.Where(m => IsToAsk(yeses, place, words, m))];
            var isNew = !yeses.IsGated(place) || whose.Except(yeses.Whose(place)).Any();
            var action = new ActionPlace(place.Sheet, place.Entry);
            await Tell(
                whose.Length > 0
                    && (asked.Length == 0 || until >= play.Today)
                    && (isNew || asked.Length > 0),
                open =>
                    open.Consents.Gate(
                        new ActionGated(action, [ActionKind.Survivor], whose, []),
                        new ConsentAsked("", "", "", purpose, "All", until, null)
                    ),
                added =>
                    [
                        new NeedsYes(place, whose),
                        .. asked.Select(
                            (m, i) => Asked(added[i + 1], purpose) with { Whom = m, What = words }
                        ),
                    ]
            );
        }

        private static bool IsToAsk(PlainYeses yeses, Place place, string words, string mark) =>
            !yeses.Whose(place).Contains(mark)
            || yeses.Need(place, words, mark)
                is NeedState.NotAsked
                    or NeedState.Ended
                    or NeedState.Changed
                    or NeedState.Outside;

        private async Task Override()
        {
            if (Action is not var (place, words))
                return;
            var (yeses, reason) = (Yeses, play.Token());
            var missing = yeses.Missing(place, words);
            var action = new ActionPlace(place.Sheet, place.Entry);
            await Tell(
                yeses.StateOf(place, words) == GateState.Waiting,
                open =>
                    open.Consents.Override(
                        action,
                        reason,
                        open.Consents.Actions.Find(action)!.Seen
                    ),
                _ => [new WentOver(place, words, reason, missing)]
            );
        }

        private async Task Hold()
        {
            if (Action is not var (place, words))
                return;
            var isOver = Yeses.IsOver(place, words);
            await Tell(
                isAllowed: true,
                open => open.Consents.Hold(new(place.Sheet, place.Entry)),
                added =>
                {
                    Assert.True(isOver);
                    return added.Count > 0 ? [new LetWait(place)] : [];
                }
            );
        }
    }
}
