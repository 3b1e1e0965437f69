namespace Kith.Vault;

/// <summary>
/// Who is in a circle during one epoch, where the epoch's entries stand in the room, and which yeses go on from before.
/// </summary>
/// <param name="First">The position in the room of the epoch's first entry, which is the roster itself.</param>
sealed record Roster(long First, IReadOnlyList<Member> Members)
{
    const int HeaderLength = sizeof(ulong) + sizeof(ushort);

    /// <summary>What members said yes to in earlier epochs and what still stands, by whom it is about and who said it.</summary>
    internal IReadOnlyList<Yes> Yeses { get; init; } = [];

    internal Member? By(Bytes32 author) => Members.FirstOrDefault(m => m.Author == author);

    internal Member? By(AuthorId id) => Members.FirstOrDefault(m => m.Id == id);

    /// <summary>The same members with this one in place of who had the identity, or at the end.</summary>
    internal Roster With(Member member) =>
        By(member.Id) is null
            ? this with
            {
                Members = [.. Members, member],
            }
            : this with
            {
                Members = [.. Members.Select(m => m.Id == member.Id ? member : m)],
            };

    /// <summary>The same members without these.</summary>
    internal Roster Without(params IReadOnlyCollection<AuthorId> gone) =>
        this with
        {
            Members = [.. Members.Where(m => !gone.Contains(m.Id))],
        };

    /// <summary>Whether a circle may begin with it: one person, who signs it.</summary>
    internal bool MayBegin(Bytes32 signer) =>
        First == 0 && Members is [{ Joined: true } only] && only.Author == signer && Yeses is [];

    internal byte[] Write()
    {
        var bytes = new byte[
            HeaderLength + Members.Count * Member.Length + sizeof(ushort) + Yeses.Count * Yes.Length
        ];
        var writer = new ByteWriter(bytes);
        writer.Number64((ulong)First);
        writer.Number16((ushort)Members.Count);
        foreach (var member in Members)
            member.Write(ref writer);
        writer.Number16((ushort)Yeses.Count);
        foreach (var yes in Yeses)
            yes.Write(ref writer);
        return bytes;
    }

    /// <summary>
    /// Null when the bytes are not a roster, name an identity or an author key twice or more than one person the circle
    /// is for, or carry a yes that cannot stand.
    /// </summary>
    internal static Roster? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (!reader.Has(HeaderLength))
            return null;
        var first = (long)reader.Number64();
        if (first < 0 || ReadMembers(ref reader) is not { } members)
            return null;
        if (!reader.Has(sizeof(ushort)) || ReadYeses(ref reader) is not { } yeses)
            return null;
        var roster = new Roster(first, members) { Yeses = yeses };
        return reader.Position == bytes.Length && roster.IsSound ? roster : null;
    }

    bool IsSound =>
        Members.DistinctBy(m => m.Id).Count() == Members.Count
        && Members.DistinctBy(m => m.Author).Count() == Members.Count
        && Members.Count(m => m.IsFor || m.MayName) <= 1
        && Standing.Sorted(Yeses).SequenceEqual(Yeses)
        && Yeses.All(y => y.Whom != y.By && By(y.Whom) is not null && By(y.By) is { Joined: true });

    static Member[]? ReadMembers(ref ByteReader reader)
    {
        var count = reader.Number16();
        if (!reader.Has((long)count * Member.Length))
            return null;
        var members = new Member[count];
        for (var i = 0; i < members.Length; i++)
        {
            if (Member.Read(ref reader) is not { } member)
                return null;
            members[i] = member;
        }
        return members;
    }

    static Yes[]? ReadYeses(ref ByteReader reader)
    {
        var count = reader.Number16();
        if (!reader.Has((long)count * Yes.Length))
            return null;
        var yeses = new Yes[count];
        for (var i = 0; i < yeses.Length; i++)
        {
            if (Yes.Read(ref reader) is not { } yes)
                return null;
            yeses[i] = yes;
        }
        return yeses;
    }
}
