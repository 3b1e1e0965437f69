namespace Kith.Vault.Tests.SecondReader;

/// <summary>"A reader accepts an epoch when": its entries, all rules checked, and what stands at its end.</summary>
sealed record ReadEpoch(ReadHeld Held, IReadOnlyList<ReadEntry> Entries, ReadStanding End)
{
    const ushort Roster = 0xFF01;
    const ushort Closing = 0xFF02;
    const ushort Restored = 0xFF30;
    const ushort Limited = 0xFF40;
    const ushort LimitedOver = 0xFF41;

    ulong NextPosition => End.Roster.First + (ulong)Entries.Count;

    /// <param name="before">The epoch before, if the reader holds it.</param>
    internal static ReadEpoch Accept(
        ReadHeld held,
        IReadOnlyList<ReadEntry> entries,
        ReadEpoch? before
    )
    {
        Refused.Unless(entries.Count > 0 && entries[0].Kind == Roster, "No roster.");
        Refused.Unless(entries[0].Author == held.Opener, "Somebody else opened it.");
        var roster = ReadRoster.Read(entries[0].Body);
        if (before is not null)
            before.CheckNext(held, roster);
        else if (held.Epoch == 1)
            CheckFirst(held, roster);
        var standing = ReadStanding.AtStart(roster);
        var hasLimited = false;
        for (var i = 1; i < entries.Count; i++)
        {
            Refused.Unless(entries[i - 1].Kind != Closing, "Something follows the closing.");
            if (entries[i].Kind == Restored)
                Refused.Unless(i == 1 && entries[i].Author == held.Opener, "Not the opener's.");
            else if (!IsCarried(held, entries, i))
                standing = After(standing, entries[i]);
            hasLimited = LimitedAfter(hasLimited, entries[i]);
        }
        return new(held, entries, standing);
    }

    static bool IsCarried(ReadHeld held, IReadOnlyList<ReadEntry> entries, int i) =>
        entries[i].Kind == Limited
        && entries[i].Author == held.Opener
        && entries.Take(i).All(e => e.Kind is Roster or Restored);

    static bool LimitedAfter(bool has, ReadEntry entry)
    {
        if (entry.Kind == Limited)
        {
            Refused.Unless(!has, "There is a limited seat.");
            ReadLimited.Read(entry.Body);
            return true;
        }
        if (entry.Kind != LimitedOver)
            return has;
        Refused.Unless(has && entry.Body.Length == 0, "There is no limited seat.");
        return false;
    }

    static ReadStanding After(ReadStanding standing, ReadEntry entry)
    {
        var author = standing.Roster.Members.SingleOrDefault(m => m.AuthorKey == entry.Author);
        Refused.Unless(author is not null, "Somebody who is not on the roster.");
        Refused.Unless(!standing.Left.Contains(author!.Id), "Somebody who has left.");
        Refused.Unless(author.HasJoined || entry.Kind == Closing, "Not joined yet.");
        Refused.Unless(entry.Kind != Roster, "A second roster.");
        return standing.After(author.Id, entry.Kind, entry.Body);
    }

    static void CheckFirst(ReadHeld held, ReadRoster roster)
    {
        Refused.Unless(
            roster is { First: 0, Members.Count: 1, Yeses.Count: 0 },
            "Not a beginning."
        );
        Refused.Unless(roster.Members[0].HasJoined, "Nobody has joined.");
        Refused.Unless(roster.Members[0].AuthorKey == held.Opener, "Begun by somebody else.");
    }

    void CheckNext(ReadHeld held, ReadRoster roster)
    {
        var closing = Entries[^1];
        Refused.Unless(closing.Kind == Closing, "The epoch before is not closed.");
        Refused.Unless(closing.Author == held.Opener, "Somebody else closed it.");
        Refused.Unless(closing.Body.AsSpan().SequenceEqual(held.Closing()), "Another epoch.");
        Refused.Unless(roster.First == NextPosition, "A gap.");
        NextRoster.Check(End, roster, held.Opener);
    }
}
