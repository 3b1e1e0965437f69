namespace Kith.Vault;

/// <summary>All turns of a limited seat's room, from the one in its row to the one that goes on.</summary>
sealed class Walk : IDisposable
{
    readonly List<Passage> passages = [];
    readonly List<Turn> turns = [];

    Walk() { }

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<Passage> Passages => passages;

    internal IReadOnlyList<Turn> Turns => turns;

    /// <summary>Null when a turn is not what was written, or not as far as the seat has seen it.</summary>
    internal static async Task<Walk?> Along(Holder holder)
    {
        var walk = new Walk();
        var next = holder.Seat.Passage?.Copy();
        Bytes32? before = default(Bytes32);
        while (next is not null && await Turn.Read(holder, next, before) is { } turn)
        {
            walk.passages.Add(next);
            walk.turns.Add(turn);
            if (turn.Next is not { } named)
                return walk;
            before = turn.Head.Hash;
            next = await Find(holder, named);
        }
        next?.Dispose();
        walk.Dispose();
        return null;
    }

    public void Dispose()
    {
        passages.ForEach(p => p.Dispose());
        turns.ForEach(t => t.Dispose());
    }

    static async Task<Passage?> Find(Holder holder, ReadOnlyMemory<byte> named)
    {
        foreach (var letter in await Mailbox.Read(holder.Node, holder.Seat.Box))
        {
            if (letter.Kind != LetterKind.Passage || letter.Body.Length != Passage.Length)
                continue;
            var reader = new ByteReader(letter.Body.Span);
            var passage = Passage.Read(ref reader);
            if (passage.Commitment().AsSpan().SequenceEqual(named.Span))
                return passage;
            passage.Dispose();
        }
        return null;
    }
}
