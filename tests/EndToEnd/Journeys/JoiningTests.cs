using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>The keeper sets the node up, and two people come in.</summary>
[Collection(ABrowser.Name)]
public sealed class JoiningTests(ABrowser browser)
{
    [Fact]
    public async Task A_keeper_sets_up_and_two_join_with_seven_words()
    {
        await using var team = await ATeam.Gather(browser);
        foreach (var member in team.All)
        {
            await member.Open(ATeam.Room);
            var words = await member.Reader.Words();
            Assert.All(
                ["Maya", "Ana", "Tam"],
                name => Assert.Contains(name, words, StringComparison.Ordinal)
            );
            Assert.DoesNotContain("at home", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_set_up_link_works_once()
    {
        await using var node = await ANode.Start();
        await using var keeper = await browser.Reader(node);
        await using var stranger = await browser.Reader(node);
        await AMember.SetUp(keeper, "maya at home");
        Assert.Equal(404, (await stranger.Go(node.SetupLink))!.Status);
        await node.Restart();
        Assert.Equal(404, (await stranger.Go(node.SetupLink))!.Status);
    }

    [Fact]
    public async Task The_keeper_gets_seven_words_and_a_node_sheet_that_can_be_printed()
    {
        await using var node = await ANode.Start();
        await using var reader = await browser.Reader(node);
        var keeper = await AMember.SetUp(reader, "maya at home");
        Assert.Equal(7, keeper.Words.Split(' ').Length);
        var pepper = await reader.SecretWords(1);
        var kept = await File.ReadAllTextAsync(Path.Combine(node.Data, "pepper"));
        Assert.Equal(kept.Trim(), pepper);
        using var pdf = await Paper.APdf.Of(reader.Page, "A4");
        Assert.Contains(keeper.Words.Split(' ')[0], await pdf.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_an_invite_work_once()
    {
        await using var node = await ANode.Start();
        await using var keeper = await browser.Reader(node);
        await using var friend = await browser.Reader(node);
        await using var stranger = await browser.Reader(node);
        var maya = await AMember.SetUp(keeper, "maya at home");
        await maya.SignIn();
        await maya.Start(ATeam.Room, "Maya");
        var words = await maya.Invite();
        await AMember.Join(friend, words, "ana at home");
        await stranger.Go("/join");
        await stranger.Type("The seven words", words);
        await stranger.Press("Go on");
        Assert.True(await stranger.Reads("These words open nothing here."));
    }
}
