using Kith.Sealing;

namespace Kith.Vault;

/// <summary>One person in a circle: the keys to seal to and to believe.</summary>
sealed record Member(AuthorId Id, Bytes32 Author, Bytes32 Box, bool Joined);

/// <summary>Who is in a circle during one epoch, and where the epoch's entries stand in the room.</summary>
/// <param name="First">The position in the room of the epoch's first entry, which is the roster itself.</param>
sealed record Roster(long First, IReadOnlyList<Member> Members)
{
    const int HeaderLength = sizeof(ulong) + sizeof(ushort);
    const int MemberLength = Identity.Length + 2 * Bytes32.Length + 1;

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

    /// <summary>
    /// Whether the signer may turn the earlier roster into this one: invite somebody, or change what is the signer's own.
    /// Nobody is left out and nobody else's keys change.
    /// </summary>
    internal bool MayFollow(Roster earlier, Bytes32 signer) =>
        earlier.Members.All(old =>
            old.Author == signer ? By(old.Id) is not null : By(old.Id) == old
        ) && Members.All(now => earlier.By(now.Id) is not null || !now.Joined);

    internal byte[] Write()
    {
        var bytes = new byte[HeaderLength + Members.Count * MemberLength];
        var writer = new ByteWriter(bytes);
        writer.Number64((ulong)First);
        writer.Number16((ushort)Members.Count);
        foreach (var member in Members)
        {
            writer.Id(member.Id.Value);
            member.Author.Write(writer.Advance(Bytes32.Length));
            member.Box.Write(writer.Advance(Bytes32.Length));
            writer.Byte(member.Joined ? (byte)1 : (byte)0);
        }
        return bytes;
    }

    /// <summary>Null when the bytes are not a roster, or name an identity or an author key twice.</summary>
    internal static Roster? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (!reader.Has(HeaderLength))
            return null;
        var first = (long)reader.Number64();
        var count = reader.Number16();
        if (first < 0 || bytes.Length != HeaderLength + count * MemberLength)
            return null;
        var members = new Member[count];
        for (var i = 0; i < members.Length; i++)
        {
            var id = new AuthorId(reader.Id());
            var author = Bytes32.From(reader.Bytes(Bytes32.Length));
            var box = Bytes32.From(reader.Bytes(BoxKey.Length));
            var joined = reader.Byte();
            if (joined > 1)
                return null;
            members[i] = new(id, author, box, joined == 1);
        }
        return
            members.DistinctBy(m => m.Id).Count() == members.Length
            && members.DistinctBy(m => m.Author).Count() == members.Length
            ? new(first, members)
            : null;
    }
}
