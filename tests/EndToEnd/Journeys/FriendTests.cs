using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>A friend who just found out makes a room for the person it is about, who then says what is wanted.</summary>
[Collection(ABrowser.Name)]
public sealed class FriendTests(ABrowser browser) : IAsyncLifetime
{
    private const string Room = "Orchard";
    private const string Furious = "I want to drive there and shout";
    private const string Ask = "Could you keep your phone on at night";
    private const string Need = "Nobody talks to him before I say so";
    private const string Hers = "I am not sure yet that I want any of this";
    private ANode node = null!;
    private AMember tam = null!;

    public async Task InitializeAsync()
    {
        node = await ANode.Start();
        tam = await AMember.SetUp(await browser.Reader(node), "tam");
    }

    public async Task DisposeAsync()
    {
        await tam.Reader.DisposeAsync();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task A_friend_who_just_found_out_gives_the_room_to_the_person_it_is_about()
    {
        await tam.Reader.Go("/");
        await tam.Reader.Follow("Someone I care about was hurt");
        await tam.Reader.Follow("They are safe for today");
        await tam.Reader.Follow("I am on the side of the person who was hurt");
        await tam.SignIn();
        await ASheet.Fill(tam, AMember.Notebook, "D1", Furious);
        await tam.Start(Room, "Tam", "For somebody I will invite");
        await ASheet.Fill(tam, Room, "C7", Ask);

        var ana = await AMember.Join(await browser.Reader(node), await InviteHer(), "ana");
        await ana.Enter(Room, "Ana");
        Assert.False(await ana.Reader.Reads("C7"));
        await GiveHerTheBeginning();
        await ana.Open(Room, "C7");
        Assert.True(await ana.Reader.Reads(Ask));
        await ASheet.Fill(ana, Room, "E1", Need);
        await ASheet.Fill(ana, AMember.Notebook, "M1", Hers);
        await NobodyTakesHerOut();

        await tam.Open(Room, "The plan");
        var plan = await APrint.Of(tam.Reader, "friend-plan", sides: 2);
        APrint.Holds(plan, Need);
        APrint.Spares(plan, Furious, Hers);
        await ReadBy.Exactly(
            [tam, ana],
            (Furious, [tam]),
            (Ask, [tam, ana]),
            (Need, [tam, ana]),
            (Hers, [ana])
        );
        await ana.Reader.DisposeAsync();
    }

    private async Task<string> InviteHer()
    {
        await tam.Open(Room, "Invite somebody");
        await tam.Reader.Page.Locator("input[name=for]").CheckAsync();
        await tam.Reader.Press("Make seven words");
        var words = await tam.Reader.SecretWords();
        await tam.Reader.Follow("Done");
        return words;
    }

    private async Task GiveHerTheBeginning()
    {
        await Her();
        await tam.PressAndSayItIsMe("Give them what was written before");
    }

    private async Task NobodyTakesHerOut()
    {
        await Her();
        Assert.True(await tam.Reader.Reads("Nobody can take them out"));
        Assert.False(await tam.Reader.Reads("Ask to take them out"));
    }

    private async Task Her()
    {
        await tam.Open(Room, "People: who can open this");
        await tam.Reader.Follow("Ana");
    }
}
