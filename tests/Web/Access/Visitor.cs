using Kith.Kit;
using Kith.Vault;

namespace Kith.Web.Tests.Access;

/// <summary>Somebody who tries addresses.</summary>
/// <param name="Cookie">What their browser sends; null when it has none.</param>
/// <param name="Own">What their addresses and proofs are made with; of an earlier session, if it is over.</param>
/// <param name="Enter">A session with the keys they have, for a door that does not ask whether they are signed in.</param>
/// <param name="Rooms">The rooms that open for them; the notebook, which everybody has, is left out.</param>
/// <param name="Reads">Whose secrets they may read.</param>
internal sealed record Visitor(
    string Name,
    string? Cookie,
    Session Own,
    Func<Session> Enter,
    IReadOnlyList<Belongings> Rooms,
    IReadOnlyList<Belongings> Reads
) : IDisposable
{
    public bool IsSignedIn { get; init; } = true;

    /// <summary>Whether no page gives out a session like theirs, so that pages need not know what to make of it.</summary>
    public bool IsForged { get; init; }

    public static Visitor Of(
        string name,
        Person person,
        IReadOnlyList<Belongings> rooms,
        IReadOnlyList<Belongings>? reads = null
    ) => new(name, person.Cookie, person.Session(), person.Session, rooms, reads ?? rooms);

    /// <summary>Whether this room opens for them.</summary>
    public bool Opens(Belongings room) =>
        Rooms.Contains(room) || (IsSignedIn && room.Parts["room"] == "notebook");

    /// <summary>The streams that are theirs alone: notebook, keys, mailbox, mark.</summary>
    public IReadOnlySet<string> Streams()
    {
        using var session = Enter();
        return new[]
        {
            session.Seat.Notebook,
            Ring.StreamOf(session.Seat),
            SeenMark.StreamOf(session.Seat),
            Mailbox.Of(session.Seat.BoxPublic),
        }
            .Select(s => Convert.ToHexString(Digest.Bytes(s.Value)))
            .ToHashSet(StringComparer.Ordinal);
    }

    public void Dispose() => Own.Dispose();
}
