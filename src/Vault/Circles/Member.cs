namespace Kith.Vault;

/// <summary>One person in a circle: the keys to seal to and to believe.</summary>
/// <param name="IsFor">Whether the circle is for this person. Nobody can take them out.</param>
/// <param name="MayName">Whether this person started the circle for somebody they have still to invite.</param>
sealed record Member(
    AuthorId Id,
    Bytes32 Author,
    Bytes32 Box,
    bool Joined,
    bool IsFor = false,
    bool MayName = false
)
{
    internal const int Length = Identity.Length + 2 * Bytes32.Length + 1;

    const byte JoinedBit = 1;
    const byte ForBit = 2;
    const byte NamesBit = 4;

    internal void Write(ref ByteWriter writer)
    {
        writer.Id(Id.Value);
        Author.Write(writer.Advance(Bytes32.Length));
        Box.Write(writer.Advance(Bytes32.Length));
        writer.Byte(
            (byte)((Joined ? JoinedBit : 0) | (IsFor ? ForBit : 0) | (MayName ? NamesBit : 0))
        );
    }

    /// <summary>Null for marks that nobody can have.</summary>
    internal static Member? Read(ref ByteReader reader)
    {
        var id = new AuthorId(reader.Id());
        var author = Bytes32.From(reader.Bytes(Bytes32.Length));
        var box = Bytes32.From(reader.Bytes(Bytes32.Length));
        var marks = reader.Byte();
        var names = (marks & NamesBit) != 0;
        if (marks > (JoinedBit | ForBit | NamesBit) || (names && marks != (JoinedBit | NamesBit)))
            return null;
        return new(id, author, box, (marks & JoinedBit) != 0, (marks & ForBit) != 0, names);
    }
}
