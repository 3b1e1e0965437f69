namespace Kith.Vault;

/// <summary>An opened circle or notebook: its entries in order, and the way to add to them.</summary>
public sealed class Room : IDisposable
{
    internal Room(CircleId circle, AuthorId me)
    {
        Circle = circle;
        Me = me;
    }

    /// <summary>Which circle; the notebook has an identity of its own.</summary>
    public CircleId Circle { get; }

    /// <summary>Who the reader is in this circle.</summary>
    public AuthorId Me { get; }

    /// <summary>Who has joined, from the signed roster.</summary>
    public IReadOnlyList<AuthorId> Members { get; } = [];

    /// <summary>Who is invited and has not come yet. They keep the identity when they join.</summary>
    public IReadOnlyList<AuthorId> Invited { get; } = [];

    /// <summary>All entries this seat may read, in order.</summary>
    public IReadOnlyList<Entry> Entries { get; } = [];

    /// <summary>
    /// Adds an entry after whatever others wrote in between. Null when the seat is no longer in the circle. When it
    /// returns, the entry is on disk and <see cref="Entries"/> holds it and all that came before it.
    /// </summary>
    /// <param name="kind">Below 0xFF00; what it means is the caller's.</param>
    /// <param name="body">At most 1 MiB.</param>
    public async Task<Entry?> Append(ushort kind, ReadOnlyMemory<byte> body) =>
        (await Append([new Note(kind, body)]))?[0];

    /// <summary>Adds several entries, all or none, after whatever others wrote in between.</summary>
    public Task<IReadOnlyList<Entry>?> Append(IReadOnlyList<Note> notes) =>
        throw new NotSupportedException(notes.Count + Circle.ToString());

    /// <summary>
    /// Adds entries only if nothing came in between. Null when something did (then <see cref="Entries"/> holds it, and
    /// the caller decides again) or when the seat is no longer in the circle.
    /// </summary>
    public Task<IReadOnlyList<Entry>?> AppendIfUnchanged(IReadOnlyList<Note> notes) =>
        throw new NotSupportedException(notes.Count + Circle.ToString());

    /// <summary>Three words that stand for a member's keys, to compare by voice; null for nobody's.</summary>
    public string? Fingerprint(AuthorId author) =>
        throw new NotSupportedException(author + Circle.ToString());

    /// <inheritdoc />
    public void Dispose() { }
}
