namespace Kith.Vault.Tests.SecondReader;

/// <summary>"Roster": who is in a circle during one epoch.</summary>
sealed record ReadRoster(ulong First, IReadOnlyList<ReadMember> Members)
{
    internal static ReadRoster Read(byte[] body)
    {
        var cursor = new Cursor(body);
        var first = cursor.U64();
        Refused.Unless(first <= long.MaxValue, "A position below zero.");
        var members = new ReadMember[cursor.U16()];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new(cursor.Id(), Hex(cursor.Take(32)), Hex(cursor.Take(32)), cursor.U8());
            Refused.Unless(members[i].Joined <= 1, "Neither joined nor not.");
        }
        Refused.Unless(cursor.Left == 0, "There is more behind it.");
        Refused.Unless(members.DistinctBy(m => m.Id).Count() == members.Length, "Twice.");
        Refused.Unless(members.DistinctBy(m => m.AuthorKey).Count() == members.Length, "Twice.");
        return new(first, members);
    }

    internal byte[] Write() =>
        Crypto.Join([
            Crypto.U64(First),
            [(byte)(Members.Count >> 8), (byte)Members.Count],
            .. Members.Select(m =>
                Crypto.Join(Convert.FromHexString(m.Id + m.AuthorKey + m.BoxKey), [m.Joined])
            ),
        ]);

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

sealed record ReadMember(string Id, string AuthorKey, string BoxKey, byte Joined);

/// <summary>"Held": one epoch of a circle, as a ring or a grant has it.</summary>
sealed record ReadHeld(
    string Circle,
    uint Epoch,
    string Stream,
    byte[] Key,
    string OwnId,
    byte[] OwnSeed,
    string Opener
)
{
    internal LogPlace Log => new(Stream, Circle, Epoch, Key);

    /// <summary>The body of the closing that leads to this epoch.</summary>
    internal byte[] Closing() =>
        Crypto.Blake(
            32,
            Crypto.Ascii("kith/v1/next-epoch"),
            Convert.FromHexString(Circle),
            Crypto.U32(Epoch),
            Convert.FromHexString(Stream),
            Key
        );

    internal static ReadHeld Read(byte[] body)
    {
        Refused.Unless(body.Length == 148, "Not 148 bytes.");
        var cursor = new Cursor(body);
        return new(
            cursor.Id(),
            cursor.U32(),
            cursor.Id(),
            cursor.Take(32),
            cursor.Id(),
            cursor.Take(32),
            Convert.ToHexStringLower(cursor.Take(32))
        );
    }
}

/// <summary>"Grant": a held epoch, signed for one recipient.</summary>
sealed record ReadGrant(ReadHeld Held, string Signer)
{
    internal static ReadGrant Read(byte[] body, byte[] recipient)
    {
        Refused.Unless(body.Length == 148 + 32 + 64, "Not 244 bytes.");
        var cursor = new Cursor(body);
        var (held, signer, signature) = (cursor.Take(148), cursor.Take(32), cursor.Take(64));
        Crypto.Verify(
            Crypto.Join(Crypto.Ascii("kith/v1/signed-grant"), recipient, held, signer),
            signature,
            signer
        );
        return new(ReadHeld.Read(held), Convert.ToHexStringLower(signer));
    }
}
