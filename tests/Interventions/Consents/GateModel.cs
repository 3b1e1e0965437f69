using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using static Kith.Interventions.Tests.Consents.Ask;

namespace Kith.Interventions.Tests.Consents;

/// <summary>One action, three people, and a list of who said what that is kept without any event.</summary>
internal sealed class GateModel
{
    private static readonly string[] People = ["ade", "noor", "sol"];
    private readonly Log _log = new();
    private readonly Dictionary<string, Held> _asked = [];
    private readonly List<(HashSet<string> Without, int Words)> _overs = [];
    private readonly HashSet<string> _readers = [.. People];
    private int _words;
    private int _day;
    private int _ids;

    /// <summary>The states that were seen.</summary>
    public HashSet<GateState> Reached { get; } = [];

    private DateOnly Now => Today.AddDays(_day);

    private GatedAction Board =>
        GateBoard
            .Fold(
                Planned($"Words {_words}"),
                _log.Events,
                ConsentBoard.Fold(_log.Events),
                _readers,
                Now
            )
            .Find(Talk)!;

    /// <summary>Plays; false as soon as the board says something else than the list.</summary>
    public bool Play(int[] dice)
    {
        for (var i = 0; i + 2 < dice.Length; i += 3)
        {
            Step(dice[i] % 12, People[dice[i + 1] % 3], dice[i + 2]);
            var board = Board;
            Reached.Add(board.State);
            if (board.MayGo != MayGo)
                return false;
        }
        return true;
    }

    private bool MayGo =>
        _asked.Count > 0
        && (
            !Missing.Any()
            || _overs.Exists(o => o.Words == _words && Missing.All(o.Without.Contains))
        );

    private IEnumerable<string> Missing => _asked.Keys.Where(p => !IsYes(p));

    private bool IsYes(string who) =>
        _asked[who] is { Word: ConsentWord.Yes } held
        && held.Words == _words
        && held.Until >= _day
        && _readers.Contains(who);

    private void Step(int what, string who, int dice)
    {
        switch (what)
        {
            case 0 or 1:
                Gate(who, dice % 4);
                break;
            case 2 or 3 or 4 or 5:
                Say(who, (ConsentWord)(dice % 5 % 4));
                break;
            case 6:
                _words = dice % 2;
                break;
            case 7:
                Override(who);
                break;
            case 8:
                _log.Append(who, [.. ActionDecisions.Hold(Board).Events]);
                Forget();
                break;
            case 9:
                _day += dice % 2;
                break;
            case 10:
                if (!_readers.Remove(who))
                    _readers.Add(who);
                break;
            default:
                _log.Append(who, new ActionOverridden(new("other", "other"), "", "", People, []));
                break;
        }
    }

    /// <summary>Somebody who has been asked, in these words, and whose question is not over, is not asked again.</summary>
    private void Gate(string who, int days)
    {
        var decision = ActionDecisions.Gate(
            Board,
            Ask.Gate(who),
            Question("", "", Now.AddDays(days)),
            () => $"c{_ids++}",
            Now,
            _readers
        );
        _log.Append("ade", [.. decision.Events]);
        var known = _asked.GetValueOrDefault(who);
        if (
            _readers.Contains(who) && (known is null || known.Words != _words || known.Until < _day)
        )
            _asked[who] = new Held(_words, _day + days, null, $"c{_ids - 1}");
    }

    private void Say(string who, ConsentWord word)
    {
        if (_asked.GetValueOrDefault(who) is not { } held)
            return;
        var decision = ConsentDecisions.Say(
            ConsentBoard.Fold(_log.Events),
            held.Id,
            who,
            word,
            "",
            Now
        );
        _log.Append(who, [.. decision.Events]);
        if (
            held.Until < _day
            || held.Word == word
            || (word == ConsentWord.TakenBack && held.Word != ConsentWord.Yes)
        )
            return;
        _asked[who] = held with { Word = word };
        foreach (var (without, _) in _overs)
            without.Remove(who);
    }

    private void Override(string who)
    {
        var wasWaiting = _asked.Count > 0 && !MayGo;
        var board = Board;
        var decision = ActionDecisions.Override(board, "why", board.Seen, hasName: true);
        _log.Append(who, [.. decision.Events]);
        if (wasWaiting)
            _overs.Add(([.. Missing], _words));
    }

    /// <summary>Only what stands is held: without anything that stands there is nothing to hold, and all stays as it was.</summary>
    private void Forget()
    {
        if (_overs.Exists(o => o.Words == _words && Missing.All(o.Without.Contains)))
            _overs.Clear();
    }

    private sealed record Held(int Words, int Until, ConsentWord? Word, string Id);
}
