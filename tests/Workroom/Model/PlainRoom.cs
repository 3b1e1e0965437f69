using Kith.Vault;

namespace Kith.Workroom.Tests.Model;

/// <summary>Somebody on a room's list.</summary>
/// <param name="Invited">The first key they are given.</param>
internal sealed record PlainMember(string Mark, int? Person, int Invited)
{
    public bool HasJoined => Person is not null;
}

/// <summary>
/// Who is in a room and who holds which of its keys, kept as plain lists. Each change of who is in it is a new key; keys
/// somebody once held they hold for ever.
/// </summary>
internal sealed class PlainRoom(CircleId circle, long now)
{
    private const long KeyLasts = 90 * 24 * 60;
    private const long Waits = 7 * 24 * 60;

    public CircleId Circle => circle;

    public List<PlainMember> Members { get; private set; } = [];

    /// <summary>For each person the first key they hold and, once they are out, the last.</summary>
    public Dictionary<int, (int First, int? Last)> Keys { get; } = [];

    /// <summary>For each member the earlier keys that were given to them.</summary>
    public HashSet<(string Mark, int Epoch)> Given { get; } = [];

    public HashSet<(string Whom, string By)> Yeses { get; } = [];

    public Dictionary<string, (bool Yes, long At)> Ending { get; } = [];

    public List<Said> Log { get; } = [];

    public int Epoch { get; private set; } = 1;

    public bool IsClosed { get; set; }

    public long KeySince { get; private set; } = now;

    public IEnumerable<PlainMember> Joined => Members.Where(m => m.HasJoined);

    public IReadOnlyList<string> Readers => [.. Joined.Select(m => m.Mark)];

    public PlainMember? Of(int person) => Members.Find(m => m.Person == person);

    public PlainMember? By(string mark) => Members.Find(m => m.Mark == mark);

    public bool Holds(int person, int epoch) =>
        Keys.TryGetValue(person, out var keys)
        && epoch >= keys.First
        && epoch <= (keys.Last ?? Epoch);

    public void NewKey(long at, IEnumerable<PlainMember>? members = null)
    {
        Members = [.. members ?? Members];
        Epoch++;
        KeySince = at;
        Ending.Clear();
        Yeses.RemoveWhere(y => By(y.Whom) is null || By(y.By) is null);
    }

    /// <summary>The key is old: whoever opens the room next makes another.</summary>
    public void KeepKeyYoung(long at)
    {
        if (!IsClosed && at >= KeySince + KeyLasts)
            NewKey(at);
    }

    public void TakeOut(PlainMember gone, long at)
    {
        if (gone.Person is { } person)
            Keys[person] = Keys[person] with { Last = Epoch };
        NewKey(at, Members.Where(m => m != gone));
    }

    public void Join(PlainMember invited, int person, long at)
    {
        Keys[person] = (invited.Invited, null);
        NewKey(at, Members.Select(m => m == invited ? invited with { Person = person } : m));
    }

    /// <summary>How many yeses it takes to take somebody out.</summary>
    public int Needed(PlainMember whom) =>
        whom.HasJoined ? Math.Clamp(Joined.Count(m => m != whom), 1, 2) : 1;

    public bool WouldBeEnough(PlainMember whom, string by) =>
        Joined.Count(m => m.Mark == by || Yeses.Contains((whom.Mark, m.Mark))) >= Needed(whom);

    /// <summary>The keys from before somebody came that this giver holds and nobody gave them.</summary>
    public IReadOnlyList<int> Earlier(int giver, PlainMember whom) =>
        [
            .. Enumerable
                .Range(1, Math.Max(0, whom.Invited - 1))
                .Where(e => Holds(giver, e) && !Given.Contains((whom.Mark, e))),
        ];

    /// <summary>From when on it may be closed for good; null while it may not.</summary>
    public long? MayCloseFrom =>
        Ending.Values.Any(w => !w.Yes) || Ending.Count < Math.Min(2, Joined.Count()) ? null
        : Joined.Count() == 1 ? Ending.Values.Max(w => w.At)
        : Ending.Values.Max(w => w.At) + Waits;
}
