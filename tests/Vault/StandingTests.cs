namespace Kith.Vault.Tests;

/// <summary>How many yeses something takes, and which of them go on under the next roster.</summary>
public sealed class StandingTests
{
    static readonly Member Maya = Member(1);
    static readonly Member Dele = Member(2);
    static readonly Member Ines = Member(3);
    static readonly Member Invited = Member(4) with { Joined = false };

    [Fact]
    public void It_takes_the_yes_of_two_others_or_of_the_one_other_there_is()
    {
        var three = Standing.At(new(0, [Maya, Dele, Ines, Invited]));
        var two = Standing.At(new(0, [Maya, Dele, Invited]));

        Assert.Equal(2, three.Needed(Ines.Id, YesTo.Removal));
        Assert.Equal(2, three.Needed(Ines.Id, YesTo.Return));
        Assert.Equal(1, two.Needed(Dele.Id, YesTo.Removal));
    }

    [Fact]
    public void Who_has_not_come_yet_is_taken_out_by_one_and_invited_anew_by_two()
    {
        var standing = Standing.At(new(0, [Maya, Dele, Ines, Invited]));

        Assert.Equal(1, standing.Needed(Invited.Id, YesTo.Removal));
        Assert.Equal(2, standing.Needed(Invited.Id, YesTo.Return));
    }

    [Fact]
    public void A_yes_goes_on_while_both_are_the_same_person()
    {
        var said = new Yes(Ines.Id, Maya.Id, YesTo.Removal);
        var roster = new Roster(0, [Maya, Dele, Ines]) { Yeses = [said] };
        var standing = Standing.At(roster);
        Member WithNewKeys(Member member) => member with { Author = new(9, 9), Box = new(8, 8) };
        Member Anew(Member member) => WithNewKeys(member) with { Joined = false };

        Assert.Equal([said], standing.Carried(roster));
        foreach (var who in new[] { Maya, Ines })
        {
            Assert.Equal([said], standing.Carried(roster.With(WithNewKeys(who))));
            Assert.Empty(standing.Carried(roster.With(Anew(who))));
            Assert.Empty(standing.Carried(roster.Without(who.Id)));
            Assert.Empty((standing with { Left = [who.Id] }).Carried(roster));
        }
    }

    static Member Member(uint number) =>
        new(new(number), new(number, 1), new(number, 2), Joined: true);
}
