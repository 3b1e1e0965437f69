using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>A member told somebody outside; two others take him out, and he reads nothing that comes after.</summary>
[Collection(ABrowser.Name)]
public sealed class ToldTests(ABrowser browser)
{
    private const string Before = "We meet at the boathouse";
    private const string His = "My own thoughts about it";
    private const string After = "We meet at the library from now on";
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task A_team_takes_out_a_member_who_told()
    {
        await using var team = await ATeam.Gather(browser);
        await ASheet.Fill(team.Maya, ATeam.Room, "H1", Before);
        await ASheet.Fill(team.Tam, AMember.Notebook, "M1", His);

        await SayYes(team.Maya, "Ask to take them out");
        await team.Tam.Open(ATeam.Room, "People: who can open this");
        Assert.False(await team.Tam.Reader.Reads("have said yes"));
        await SayYes(team.Ana, "Yes, take them out now");
        await ASheet.Fill(team.Ana, ATeam.Room, "E1", After);

        await team.Tam.Reader.Go("/desk");
        Assert.DoesNotContain(ATeam.Room + "\n", await team.Tam.Reader.Words(), Ordinal);
        Assert.True(await team.Tam.Reader.Reads("A room you are no longer in."));
        await team.Tam.Open(AMember.Notebook, "M1");
        Assert.True(await team.Tam.Reader.Reads(His));

        await ReadBy.Exactly(team.All, (His, [team.Tam]), (After, [team.Maya, team.Ana]));
        Assert.Contains(Before, await ReadBy.Seat(team.Ana), Ordinal);

        await team.Maya.Open(ATeam.Room, "People: who can open this");
        await team.Maya.Reader.Follow("Who can open this room");
        Assert.True(await team.Maya.Reader.Reads("It agrees with the list"));
        APrint.Holds(
            await APrint.Of(team.Maya.Reader, "told-who-can-open"),
            "Tam was taken out",
            "Maya said yes to taking Tam out.",
            "New keys, because somebody was taken out. Made by Ana."
        );
    }

    private static async Task SayYes(AMember member, string button)
    {
        await member.Open(ATeam.Room, "People: who can open this");
        await member.Reader.Follow("Tam");
        await member.PressAndSayItIsMe(button);
    }
}
