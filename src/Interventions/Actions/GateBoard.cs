using Kith.Interventions.Accountability;
using Kith.Interventions.Consents;
using Kith.Interventions.Feeds;

namespace Kith.Interventions.Actions;

/// <summary>Every action of a room with the yeses it needs; soonest first, as on the board of actions.</summary>
public sealed record GateBoard(IReadOnlyList<GatedAction> Actions)
{
    /// <summary>The action at this place, or null.</summary>
    public GatedAction? Find(ActionPlace place) =>
        Actions.FirstOrDefault(a => a.Action.Place == place);

    /// <param name="readers">Marks of those who read the room.</param>
    public static GateBoard Fold(
        ActionBoard actions,
        IReadOnlyCollection<Happened> events,
        ConsentBoard consents,
        IReadOnlyCollection<string> readers,
        DateOnly today
    )
    {
        var gates = new Dictionary<ActionPlace, Gate>();
        foreach (var happened in events)
            if (PlaceOf(happened.What) is { } place)
            {
                if (!gates.TryGetValue(place, out var gate))
                    gates[place] = gate = new Gate();
                gate.Take(happened);
            }
        var rests = AccountabilityProcess.Fold(events).State == ProcessState.Paused;
        return new GateBoard([
            .. actions.Actions.Select(a =>
                gates.TryGetValue(a.Place, out var gate)
                    ? gate.On(a, [.. consents.For(a.Place)], readers, today) with
                    {
                        ProcessRests = rests,
                    }
                    : new GatedAction(a, [], [], null, [], a.Seen)
            ),
        ]);
    }

    private static ActionPlace? PlaceOf(CircleEvent what) =>
        what switch
        {
            ActionGated e => e.Action,
            ActionOverridden e => e.Action,
            ActionHeld e => e.Action,
            _ => null,
        };

    /// <summary>What was said about one action, whatever its sheet says of it.</summary>
    private sealed class Gate
    {
        private readonly SortedSet<ActionKind> _kinds = [];
        private readonly List<string> _whose = [];
        private readonly List<string> _others = [];
        private readonly List<Override> _log = [];
        private long _held = -1;
        private long _last;

        public void Take(Happened happened)
        {
            _last = happened.Seq;
            switch (happened.What)
            {
                case ActionGated e:
                    _kinds.UnionWith(e.Kinds);
                    _whose.AddRange(e.Whose.Except(_whose));
                    _others.AddRange(e.Others.Except(_others));
                    break;
                case ActionOverridden e:
                    _log.Add(new Override(e, happened.By, happened.At, happened.Seq));
                    break;
                case ActionHeld:
                    _held = happened.Seq;
                    break;
            }
        }

        public GatedAction On(
            TeamAction action,
            IReadOnlyList<Consent> asked,
            IReadOnlyCollection<string> readers,
            DateOnly today
        )
        {
            IReadOnlyList<Need> needs =
            [
                .. _whose.Select(m => NeedOf(m, action, asked, readers, today)),
                .. _others.Select(n => new Need(null, n, null, NeedState.Outside)),
            ];
            var answers = asked.SelectMany(c => c.Answers.Select(a => a.Seq).Prepend(c.Seq));
            return new GatedAction(
                action,
                [.. _kinds],
                needs,
                _log.LastOrDefault(o => o.Seq > _held && Covers(o, action, needs, asked)),
                _log,
                answers.Append(_last).Append(action.Seen).Max()
            );
        }

        /// <summary>
        /// Whether it names everybody whose yes is missing, is about the action as it is worded now, and nobody it names has
        /// said anything since: a no that came later was never answered.
        /// </summary>
        private static bool Covers(
            Override over,
            TeamAction action,
            IReadOnlyList<Need> needs,
            IReadOnlyList<Consent> asked
        ) =>
            IsSame(over.What.Words, action)
            && needs
                .Where(n => n.State != NeedState.Yes)
                .All(n =>
                    n.Mark is { } mark
                        ? over.What.Without.Contains(mark)
                            && asked
                                .Where(c => c.Asked.Whom == mark)
                                .SelectMany(c => c.Answers)
                                .All(a => a.Seq < over.Seq)
                        : over.What.WithoutOthers.Contains(n.Name!)
                );

        private static Need NeedOf(
            string mark,
            TeamAction action,
            IEnumerable<Consent> asked,
            IReadOnlyCollection<string> readers,
            DateOnly today
        )
        {
            var consent = asked.LastOrDefault(c => c.Asked.Whom == mark && !c.Unasked);
            var state = (consent?.On(today, readers)) switch
            {
                _ when !readers.Contains(mark) => NeedState.Outside,
                null => NeedState.NotAsked,
                _ when !IsSame(consent!.Asked.What, action) => NeedState.Changed,
                ConsentState.Yes => NeedState.Yes,
                ConsentState.NotNow => NeedState.NotNow,
                ConsentState.No => NeedState.No,
                ConsentState.TakenBack => NeedState.TakenBack,
                ConsentState.Ended => NeedState.Ended,
                _ => NeedState.Waiting,
            };
            return new Need(mark, null, consent, state);
        }

        private static bool IsSame(string words, TeamAction action) =>
            SameWords.Key(words) == SameWords.Key(action.Words);
    }
}
