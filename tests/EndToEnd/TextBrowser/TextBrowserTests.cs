using System.Text.RegularExpressions;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.TextBrowser;

/// <summary>The journey in w3m, over https on this machine.</summary>
public sealed partial class TextBrowserTests : IAsyncLifetime
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
        await using var maya = await ATextReader.Open(door, node.SetupLink);
        var passphrase = await SetUp(maya);
        await SignIn(maya, "maya at home", passphrase);
        await maya.Type("A code name for it", Room);
        await maya.Type("What you want to be called in it", "Maya");
        await maya.Pick("For nobody in particular");
        await maya.PressLast("Start");
        await maya.Reads("Who is in this room");
        await maya.Press("Invite somebody");
        await maya.Press("Make seven words");
        var words = SevenWords().Match(await maya.Reads("Seven words for one person")).Value.Trim();

        await using var ana = await ATextReader.Open(door, "/join");
        await Join(ana, words);
        await FillRiskChart(ana);

        await maya.Press("Done");
        await maya.Reads("B1");
        await maya.Press("The plan");
        var plan = await maya.Reads("as they stood on");
        Assert.Contains(Risk, plan, StringComparison.Ordinal);
        await maya.Press("Leave");
        await maya.Reads("People and places besides your own");
        await maya.Go(new Uri(door.Address, "/desk"));
        await maya.Reads("Your passphrase");
    }

    private static async Task<string> SetUp(ATextReader maya)
    {
        await maya.Reads("You are the keeper");
        await maya.Type("The name you will sign in with", "maya at home");
        await maya.Press("Make my seat");
        var screen = await maya.Reads("Print this page, or write it down");
        return SevenWords().Match(screen).Value.Trim();
    }

    private static async Task SignIn(ATextReader reader, string name, string passphrase)
    {
        await reader.Press("Go to sign in");
        await reader.Reads("Your passphrase");
        await reader.Type("Your name here", name);
        await reader.Type("Your passphrase", passphrase);
        await reader.PressLast("Sign in");
        await reader.Reads("Your desk");
    }

    private static async Task Join(ATextReader ana, string words)
    {
        await ana.Reads("Come in with seven words");
        await ana.Type("The seven words", words);
        await ana.Press("Go on");
        var passphrase = SixWords().Match(await ana.Reads("Your own seat")).Value.Trim();
        await ana.Type("The name you will sign in with", "ana at home");
        await ana.Type("Type the passphrase", passphrase);
        await ana.Press("Take my seat");
        await ana.Reads("Your desk");
        await ana.Press(Room);
        await ana.Reads("What do you want to be called here?");
        await ana.Type("What you want to be called", "Ana");
        await ana.Press("Go on");
        await ana.Reads("Who is in this room");
    }

    private static async Task FillRiskChart(ATextReader ana)
    {
        await ana.Press("Fill in a worksheet");
        await ana.Reads("Choose a worksheet");
        await ana.Press("Fill it in B1");
        await ana.Reads("Before you write anything down");
        await ana.Press("I want to write here");
        await ana.Reads("Choose a worksheet");
        await ana.Press("Fill it in B1");
        await ana.Reads("Question 1 of");
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
        await ana.Reads(Risk);
    }

    [GeneratedRegex(@"(?<=\n)\s*[a-z]+( [a-z]+){6}(?=\s*\n)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SevenWords();

    [GeneratedRegex(@"(?<=\n)\s*[a-z]+( [a-z]+){5}(?=\s*\n)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SixWords();
}
