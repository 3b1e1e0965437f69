namespace Kith.Vault.Tests.SecondReader;

/// <summary>"A roster may follow": the rules, one by one, for who stands on the next roster.</summary>
sealed class NextRoster
{
    readonly ReadStanding before;
    readonly ReadRoster after;
    readonly ReadMember signer;

    NextRoster(ReadStanding before, ReadRoster after, string signerKey)
    {
        this.before = before;
        this.after = after;
        var found = before.Roster.Members.SingleOrDefault(m => m.AuthorKey == signerKey);
        Refused.Unless(found is not null, "A stranger signs.");
        signer = found!;
    }

    internal static void Check(ReadStanding before, ReadRoster after, string signerKey)
    {
        var next = new NextRoster(before, after, signerKey);
        Refused.Unless(!before.Left.Contains(next.signer.Id), "Who left signs.");
        Refused.Unless(!after.Members.Any(m => before.Left.Contains(m.Id)), "Who left stays on.");
        foreach (var member in before.Roster.Members)
            next.CheckEarlier(member);
        foreach (var member in next.Newcomers)
            next.CheckNew(member);
        Refused.Unless(
            next.Carried().SequenceEqual(after.Yeses),
            "Other yeses than those standing."
        );
    }

    IEnumerable<ReadMember> Newcomers =>
        after.Members.Where(m => before.Roster.Members.All(b => b.Id != m.Id));

    void CheckEarlier(ReadMember was)
    {
        var line = LineOf(was.Id);
        if (line is null)
            CheckMissing(was);
        else if (was == signer)
            CheckSigner(line);
        else if (line != was)
            CheckReturn(was, line);
    }

    void CheckMissing(ReadMember was)
    {
        if (before.Left.Contains(was.Id))
            return;
        Refused.Unless(!was.IsFor, "The circle is for this person.");
        Refused.Unless(was != signer, "The signer took themselves out.");
        Refused.Unless(before.Decided(was, ReadSaid.Removal, signer.Id), "Not enough said yes.");
    }

    void CheckSigner(ReadMember line)
    {
        Refused.Unless(line.HasJoined, "The signer has not joined.");
        Refused.Unless(line.IsFor == signer.IsFor, "The circle is for somebody else.");
        var mayName = signer.MayName && !Newcomers.Any(m => m.IsFor);
        Refused.Unless(line.MayName == mayName, "Another right to say for whom.");
    }

    void CheckReturn(ReadMember was, ReadMember line)
    {
        Refused.Unless(
            line.AuthorKey != was.AuthorKey && line.BoxKey != was.BoxKey,
            "One key stayed."
        );
        Refused.Unless(!line.HasJoined && !line.MayName, "Back before the invite was used.");
        Refused.Unless(line.IsFor == was.IsFor, "The circle is for somebody else.");
        Refused.Unless(!(was.HasJoined && was.IsFor), "The one it is for cannot be replaced.");
        Refused.Unless(before.Decided(was, ReadSaid.Return, signer.Id), "Not enough said yes.");
    }

    void CheckNew(ReadMember line)
    {
        Refused.Unless(!line.HasJoined && !line.MayName, "In without being invited.");
        Refused.Unless(signer.HasJoined, "Invited by somebody who has not joined.");
        Refused.Unless(!line.IsFor || signer.MayName, "Not for the signer to say.");
    }

    IEnumerable<ReadYes> Carried() =>
        before
            .Yeses.Where(y => Stays(y.Whom) && Stays(y.By))
            .OrderBy(y => y.Whom + y.By, StringComparer.Ordinal);

    bool Stays(string id)
    {
        var was = before.Roster.Members.Single(m => m.Id == id);
        return LineOf(id) is { } line && (was == signer || line == was);
    }

    ReadMember? LineOf(string id) => after.Members.SingleOrDefault(m => m.Id == id);
}
