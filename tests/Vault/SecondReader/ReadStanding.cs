namespace Kith.Vault.Tests.SecondReader;

/// <summary>"Yeses": what stands at one point of an epoch.</summary>
sealed record ReadStanding(
    ReadRoster Roster,
    IReadOnlyList<ReadYes> Yeses,
    IReadOnlySet<string> Left
)
{
    const ushort Yes = 0xFF04;
    const ushort Leaving = 0xFF05;
    const ushort Given = 0xFF06;
    const ushort Why = 0xFF09;

    internal static ReadStanding AtStart(ReadRoster roster) =>
        new(roster, roster.Yeses, new HashSet<string>(StringComparer.Ordinal));

    internal ReadStanding After(string by, ushort kind, byte[] body) =>
        kind switch
        {
            Yes => Said(by, ReadSaid.Read(body)),
            Leaving => Gone(by, body),
            Given => Checked(ReadGiven.Read(body).Last > 0),
            Why => Checked(body.Length == 1),
            _ => this,
        };

    /// <summary>Whether enough of those who decide said this yes, and this person among them.</summary>
    internal bool Decided(ReadMember whom, byte to, string among)
    {
        var deciding = Roster
            .Members.Where(m => m.HasJoined && m.Id != whom.Id && !Left.Contains(m.Id))
            .Select(m => m.Id)
            .ToList();
        var said = deciding.Where(by => Yeses.Contains(new(whom.Id, by, to))).ToList();
        var alone = deciding.Count == 1 || (to == ReadSaid.Removal && !whom.HasJoined);
        return said.Contains(among) && said.Count >= (alone ? 1 : 2);
    }

    ReadStanding Checked(bool good)
    {
        Refused.Unless(good, "Another body.");
        return this;
    }

    ReadStanding Said(string by, ReadSaid said)
    {
        if (said.Whom == by || Roster.Members.All(m => m.Id != said.Whom))
            return this;
        var others = Yeses.Where(y => y.By != by || y.Whom != said.Whom);
        return this with
        {
            Yeses =
                said.To == ReadSaid.Nothing
                    ? [.. others]
                    : [.. others, new(said.Whom, by, said.To)],
        };
    }

    ReadStanding Gone(string who, byte[] body)
    {
        Refused.Unless(body.Length == 0, "Leaving has no body.");
        return this with
        {
            Yeses = [.. Yeses.Where(y => y.By != who && y.Whom != who)],
            Left = new HashSet<string>(Left, StringComparer.Ordinal) { who },
        };
    }
}
