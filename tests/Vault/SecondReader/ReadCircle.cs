namespace Kith.Vault.Tests.SecondReader;

/// <summary>"Roster": who is in a circle during one epoch.</summary>
sealed record ReadRoster(
    ulong First,
    IReadOnlyList<ReadMember> Members,
    IReadOnlyList<ReadYes> Yeses
)
{
    const byte HasJoined = 1;
    const byte IsFor = 2;
    const byte MayName = 4;

    internal static ReadRoster Read(byte[] body)
    {
        var cursor = new Cursor(body);
        var first = cursor.U64();
        Refused.Unless(first <= long.MaxValue, "A position below zero.");
        var members = new ReadMember[cursor.U16()];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new(cursor.Id(), Hex(cursor.Take(32)), Hex(cursor.Take(32)), cursor.U8());
            Refused.Unless(
                members[i].Marks
                    is 0
                        or HasJoined
                        or IsFor
                        or HasJoined + IsFor
                        or HasJoined + MayName,
                "Marks that do not go together."
            );
        }
        var yeses = new ReadYes[cursor.U16()];
        for (var i = 0; i < yeses.Length; i++)
            yeses[i] = new(cursor.Id(), cursor.Id(), cursor.U8());
        Refused.Unless(cursor.Left == 0, "There is more behind it.");
        Refused.Unless(members.Count(m => m.Marks > HasJoined) <= 1, "For two people.");
        Check(members, yeses);
        Refused.Unless(members.DistinctBy(m => m.Id).Count() == members.Length, "Twice.");
        Refused.Unless(members.DistinctBy(m => m.AuthorKey).Count() == members.Length, "Twice.");
        return new(first, members, yeses);
    }

    static void Check(ReadMember[] members, ReadYes[] yeses)
    {
        foreach (var yes in yeses)
        {
            Refused.Unless(yes.To is 1 or 2, "A yes to nothing.");
            Refused.Unless(yes.Whom != yes.By, "About oneself.");
            Refused.Unless(members.Any(m => m.Id == yes.Whom), "About nobody.");
            Refused.Unless(
                members.Any(m => m.Id == yes.By && (m.Marks & HasJoined) != 0),
                "By somebody who has not joined."
            );
        }
        for (var i = 1; i < yeses.Length; i++)
            Refused.Unless(
                string.CompareOrdinal(
                    yeses[i - 1].Whom + yeses[i - 1].By,
                    yeses[i].Whom + yeses[i].By
                ) < 0,
                "Out of order."
            );
    }

    internal byte[] Write() =>
        Crypto.Join([
            Crypto.U64(First),
            [(byte)(Members.Count >> 8), (byte)Members.Count],
            .. Members.Select(m =>
                Crypto.Join(Convert.FromHexString(m.Id + m.AuthorKey + m.BoxKey), [m.Marks])
            ),
            [(byte)(Yeses.Count >> 8), (byte)Yeses.Count],
            .. Yeses.Select(y => Crypto.Join(Convert.FromHexString(y.Whom + y.By), [y.To])),
        ]);

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

sealed record ReadMember(string Id, string AuthorKey, string BoxKey, byte Marks)
{
    internal bool HasJoined => (Marks & 1) != 0;

    internal bool IsFor => (Marks & 2) != 0;

    internal bool MayName => (Marks & 4) != 0;
}

sealed record ReadYes(string Whom, string By, byte To);

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
