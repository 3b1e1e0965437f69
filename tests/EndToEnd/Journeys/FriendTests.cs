using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;

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
    private AKeeper keeper = null!;

    private AMember Tam => keeper.Me;

    public async Task InitializeAsync() => keeper = await AKeeper.SetUp(browser, "tam");

    public Task DisposeAsync() => keeper.DisposeAsync().AsTask();

    [Fact]
    public async Task A_friend_who_just_found_out_gives_the_room_to_the_person_it_is_about()
    {
        await Tam.Reader.Go("/");
        await Tam.Reader.Follow("Someone I care about was hurt");
        await Tam.Reader.Follow("They are safe for today");
        await Tam.Reader.Follow("I am on the side of the person who was hurt");
        await Tam.SignIn();
        await ASheet.Fill(Tam, AMember.Notebook, "D1", Furious);
        await Tam.Start(Room, "Tam", "For somebody I will invite");
        await ASheet.Fill(Tam, Room, "C7", Ask);

        var ana = await keeper.Bring(await InviteHer(), Room, "ana", "Ana");
        Assert.False(await ana.Reader.Reads("C7"));
        await GiveHerTheBeginning();
        await ana.Open(Room, "C7");
        Assert.True(await ana.Reader.Reads(Ask));
        await ASheet.Fill(ana, Room, "E1", Need);
        await ASheet.Fill(ana, AMember.Notebook, "M1", Hers);
        await NobodyTakesHerOut();

        await Tam.Open(Room, "The plan");
        var plan = await APrint.Of(Tam.Reader, "friend-plan", sides: 2);
        APrint.Holds(plan, Need);
        APrint.Spares(plan, Furious, Hers);
        await ReadBy.Exactly(
            keeper.All,
            (Furious, [Tam]),
            (Ask, [Tam, ana]),
            (Need, [Tam, ana]),
            (Hers, [ana])
        );
    }

    private async Task<string> InviteHer()
    {
        await Tam.Open(Room, "Invite somebody");
        await Tam.Reader.Page.Locator("input[name=for]").CheckAsync();
        await Tam.Reader.Press("Make seven words");
        var words = await Tam.Reader.SecretWords();
        await Tam.Reader.Follow("Done");
        return words;
    }

    private async Task GiveHerTheBeginning()
    {
        await Her();
        await Tam.PressAndSayItIsMe("Give them what was written before");
    }

    private async Task NobodyTakesHerOut()
    {
        await Her();
        Assert.True(await Tam.Reader.Reads("Nobody can take them out"));
        Assert.False(await Tam.Reader.Reads("Ask to take them out"));
    }

    private async Task Her()
    {
        await Tam.Open(Room, "People: who can open this");
        await Tam.Reader.Follow("Ana");
    }
}
