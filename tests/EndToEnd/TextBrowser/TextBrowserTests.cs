using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.TextBrowser;

/// <summary>The journey in w3m, over https on this machine.</summary>
public sealed class TextBrowserTests : IAsyncLifetime
{
    private const string Room = "Harbour";
    private const string Risk = "Letterbox";
    private AnHttpsDoor door = null!;
    private ANode node = null!;

    public async Task InitializeAsync()
    {
        door = AnHttpsDoor.Closed();
        node = await ANode.Start(door.Behind);
        await door.Open(node);
    }

    public async Task DisposeAsync()
    {
        await door.DisposeAsync();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_reads_searches_and_finds_a_worksheet()
    {
        await using var reader = await ATextReader.Open(door);
        await reader.Reads("What is going on?");
        await reader.Press("Someone hurt me");
        await reader.Reads("How safe are you");
        await reader.Press("It has stopped for now");
        await reader.Reads("What would help you most today?");
        await reader.Press("To make sense of what happened");
        await reader.Reads("Read this");
        await reader.Press("Worksheets");
        await reader.Reads("Forms to think with");
        await reader.Press("B1");
        await reader.Reads("What a finished one can look like");
        await reader.Press("Print blank");
        Assert.Contains(
            "How safe did this week feel?",
            await reader.Reads("Keep this paper safe"),
            StringComparison.Ordinal
        );
        await reader.Press("Search");
        await reader.Reads("One or two words.");
        await reader.Type("One or two words", "bottom lines");
        await reader.PressLast("Search");
        await reader.Reads("In the guide");
    }

    [Fact]
    public async Task Two_people_go_from_the_set_up_link_to_a_plan()
    {
        await using var maya = await ATextMember.SetUp(door, node, "maya at home");
        var words = await maya.StartAndInvite(Room, "Maya");
        await using var ana = await ATextMember.Join(door, words, "ana at home", Room, "Ana");
        await FillRiskChart(ana);

        await maya.Reader.Press("Done");
        await maya.Reader.Reads("B1");
        await maya.Reader.Press("The plan");
        var plan = await maya.Reader.Reads("as they stood on");
        Assert.Contains(Risk, plan, StringComparison.Ordinal);
        await maya.Reader.Press("Leave");
        await maya.Reader.Reads("People and places besides your own");
        await maya.Reader.Go(new Uri(door.Address, "/desk"));
        await maya.Reader.Reads("Your passphrase");
    }

    private static async Task FillRiskChart(ATextMember member)
    {
        var ana = member.Reader;
        await member.Begin("B1", paperFirst: true);
        await ana.Pick("2: A little");
        await ana.Reads("(*) 2: A little");
        await ana.Press("Save and go on");
        await ana.Reads("Question 2 of");
        await ana.PressLast("Skip");
        await ana.Reads("Question 3 of");
        await ana.Press("Stop for now");
        await ana.Reads("begun by Ana");
        await ana.Press("The whole page");
        await ana.Reads("What could happen");
        await ana.Write("What could happen?", Risk);
        await ana.Reads(Risk);
        await ana.Press("Save");
        await ana.Reads("begun by Ana");
    }
}
