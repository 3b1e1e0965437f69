using System.Buffers.Text;
using System.Collections.Concurrent;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Who is signed in. Keys are split: the half kept here opens nothing without the cookie.</summary>
public sealed class Sessions
{
    /// <summary>How long a session lives without a request, unless its owner chose otherwise.</summary>
    public static readonly TimeSpan UsualIdle = TimeSpan.FromMinutes(30);

    /// <summary>What its owner may choose instead.</summary>
    public static readonly IReadOnlyList<TimeSpan> IdleChoices =
    [
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        UsualIdle,
        TimeSpan.FromMinutes(60),
    ];

    /// <summary>How long a session lives at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>How long a passphrase given again holds.</summary>
    public static readonly TimeSpan ConfirmationHolds = TimeSpan.FromMinutes(5);

    /// <summary>How many sessions one row may have at once.</summary>
    public const int MostPerRow = 3;

    readonly Node node;
    readonly ConcurrentDictionary<Bytes32, SessionHalf> halves = new();
    readonly Secret groupKey = Secret.Random(Blake.Length);

    internal Sessions(Node node) => this.node = node;

    /// <summary>Starts a session and returns the cookie's value. A fourth one of the same row ends the oldest.</summary>
    /// <param name="idle">After how long without a request it ends; 30 minutes unless told.</param>
    public string Begin(Seat seat, TimeSpan? idle = null)
    {
        using var cookie = Secret.Random(SessionKeys.CookieLength);
        using var keys = new SessionKeys(cookie.Bytes);
        var half = new SessionHalf(
            Group(seat),
            keys.SealSeat(seat),
            node.Clock.GetUtcNow(),
            idle ?? UsualIdle
        );
        Sweep();
        foreach (var old in Live(half.Group).Skip(MostPerRow - 1))
            Forget(old.Key);
        halves[keys.Id] = half;
        return Base64Url.EncodeToString(cookie.Bytes);
    }

    /// <summary>The live session of a cookie, to be disposed of at the end of the request; or null.</summary>
    public Session? Find(string? cookie)
    {
        if (SessionKeys.FromCookie(cookie) is not { } keys)
            return null;
        var now = node.Clock.GetUtcNow();
        if (halves.TryGetValue(keys.Id, out var half) && half.IsLive(now))
        {
            half.LastSeen = now;
            if (keys.OpenSeat(half.Seat) is { } seat)
                return new(seat, keys, half);
        }
        Forget(keys.Id);
        keys.Dispose();
        return null;
    }

    /// <summary>
    /// Whether the passphrase was given again in this session within the last five minutes. What takes things out of the
    /// node, or people out of a circle, asks for this first.
    /// </summary>
    public bool IsConfirmed(Session session) => node.Clock.GetUtcNow() < session.ConfirmedUntil;

    /// <summary>Ends the session of this cookie, if there is one.</summary>
    public void End(string? cookie)
    {
        using var keys = SessionKeys.FromCookie(cookie);
        if (keys is not null)
            Forget(keys.Id);
    }

    /// <summary>Ends every other session of the same row; returns how many.</summary>
    public int EndOthers(Session session)
    {
        var others = Live(Group(session.Seat)).Where(h => h.Key != session.Id).ToList();
        return others.Count(h => Forget(h.Key));
    }

    /// <summary>Ends every session of the same row, and starts one for what opens in its place; returns the cookie's value.</summary>
    internal string Replace(Session session, Seat seat)
    {
        EndAll(session);
        return Begin(seat, session.Idle);
    }

    /// <summary>Ends every session of the same row, this one included.</summary>
    internal void EndAll(Session session)
    {
        foreach (var half in Live(Group(session.Seat)).ToList())
            Forget(half.Key);
    }

    /// <summary>The sessions of the same row, newest first. Nothing is known of the device.</summary>
    public IReadOnlyList<SignedIn> List(Session session) =>
        [
            .. Live(Group(session.Seat))
                .Select(h => new SignedIn(
                    Times.ToMinute(h.Value.Started),
                    Times.ToMinute(h.Value.LastSeen),
                    h.Key == session.Id
                )),
        ];

    /// <summary>How many sessions the same row has, this one included.</summary>
    public int Count(Session session) => Live(Group(session.Seat)).Count();

    /// <summary>Forgets sessions that are over; returns how many.</summary>
    public int Sweep()
    {
        var now = node.Clock.GetUtcNow();
        return halves.Where(h => !h.Value.IsLive(now)).ToList().Count(h => Forget(h.Key));
    }

    /// <summary>All that a dump of the session store would hold.</summary>
    internal IEnumerable<SessionHalf> Dump => halves.Values;

    bool Forget(Bytes32 id)
    {
        if (!halves.TryRemove(id, out var half))
            return false;
        half.Dispose();
        return true;
    }

    /// <summary>Newest first.</summary>
    IEnumerable<KeyValuePair<Bytes32, SessionHalf>> Live(Bytes32 group)
    {
        var now = node.Clock.GetUtcNow();
        return halves
            .Where(h => h.Value.Group == group && h.Value.IsLive(now))
            .OrderByDescending(h => h.Value.Started);
    }

    /// <summary>A passphrase and its recovery sheet open one notebook, so their sessions belong together; a second notebook's do not.</summary>
    Bytes32 Group(Seat seat)
    {
        var hash = new byte[Blake.Length];
        Blake.Keyed(groupKey.Bytes, Digest.Bytes(seat.Notebook.Value), hash);
        return Bytes32.From(hash);
    }
}
