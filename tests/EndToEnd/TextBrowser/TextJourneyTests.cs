namespace Kith.EndToEnd.Tests.TextBrowser;

/// <summary>What a team does over months, in w3m: a yes asked for and given, what hit back, a process, practice, and paper.</summary>
public sealed class TextJourneyTests : IAsyncLifetime
{
    private const string Room = "Harbour";
    private const string Step = "We ring on Thursday";
    private const string Purpose = "That the messages stop";
    private const string Smear = "A post says it is all made up";
    private const string Ask = "No more messages";
    private const string Over = "Six quiet months";
    private static readonly string[] FitQuestions =
    [
        "does its weight fit that harm?",
        "papers, money and head?",
        "care of children left alone?",
        "a smaller way that would do?",
        "what you say follows a no?",
    ];
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private ANodeBehindADoor served = null!;

    public async Task InitializeAsync() => served = await ANodeBehindADoor.Open();

    public Task DisposeAsync() => served.DisposeAsync().AsTask();

    [Fact]
    public async Task Two_people_carry_it_through_to_paper()
    {
        await using var maya = await ATextMember.SetUp(served, "maya at home");
        var words = await maya.StartAndInvite(Room, "Maya");
        await using var ana = await ATextMember.Join(
            served.Door,
            words,
            "ana at home",
            Room,
            "Ana"
        );
        await maya.Reader.Press("Done");
        await AskForAYes(maya);
        await SayYes(ana.Reader);
        await WriteDownWhatCame(maya);
        await OpenAProcess(maya);
        await Practise(ana.Reader);

        await maya.OpenRoom(Room);
        await maya.Reader.Press("The plan");
        await maya.Reader.Reads("as they stood on");
        var paper = await maya.Reader.SaveAsText();
        Assert.All([Step, "Every yes is there", Room], w => Assert.Contains(w, paper, Ordinal));
    }

    private static async Task AskForAYes(ATextMember maya)
    {
        var reader = maya.Reader;
        await maya.Begin("H1", paperFirst: true);
        await reader.Press("Stop for now");
        await reader.Reads("begun by Maya");
        await reader.Press("The whole page");
        await reader.Reads("What are we about to do?");
        await reader.Write("What are we about to do?", Step);
        await reader.Reads(Step);
        await reader.Press("Save");
        await reader.Reads("Say whose yes this needs");
        await reader.Press("Say whose yes this needs");
        await reader.Reads("Whose yes");
        await reader.Pick("It touches a survivor");
        await reader.Pick("] Ana");
        await reader.Reads("[*] Ana");
        await reader.Write("What is it for?", Purpose);
        await reader.Write("Who will know?", "The two of us");
        await reader.Type("Until when?", "2030-12-24");
        await reader.Press("Ask them");
        await reader.Reads("◇ Waiting");
    }

    private static async Task SayYes(ATextReader ana)
    {
        await ana.Press(Room);
        await ana.Reads("Waiting for your answer");
        await ana.Press(Step);
        await ana.Reads(Purpose);
        await ana.Press("Yes");
        await ana.Reads("Take my yes back");
    }

    private static async Task WriteDownWhatCame(ATextMember maya)
    {
        await maya.OpenRoom(Room);
        await maya.Begin("R2");
        await maya.Reader.Write("What happened?", Smear);
        await maya.Reader.Press("Save and go on");
        await maya.OpenRoom(Room);
        await maya.Reader.Press("When somebody hits back");
        await maya.Reader.Reads(Smear);
    }

    /// <summary>One request with its end, five words about fit, and it opens.</summary>
    private static async Task OpenAProcess(ATextMember maya)
    {
        var reader = maya.Reader;
        await maya.OpenRoom(Room);
        await maya.Begin("F7");
        await reader.Press("Stop for now");
        await reader.Reads("begun by Maya");
        await reader.Press("The whole page");
        await reader.Reads("We ask them to…");
        await reader.Write("We ask them to…", Ask);
        await reader.Reads(Ask);
        await reader.Write("It is over when…", Over);
        await reader.Reads(Over);
        await reader.Press("Save");
        await reader.Reads("begun by Maya");
        await maya.OpenRoom(Room);
        await reader.Press("Accountability process");
        await reader.Reads("Nobody has been asked for anything yet");
        foreach (var question in FitQuestions)
            await reader.Write(question, "It does");
        await reader.Press("Keep these words");
        await reader.Reads("Maya, ");
        await reader.Press("Open the process");
        await reader.Reads("opened by Maya");
    }

    private static async Task Practise(ATextReader ana)
    {
        await ana.Press("Desk");
        await ana.Reads("Your desk");
        await ana.Press("situation to practise");
        await ana.Reads("Start the practice room");
        await ana.Pick("Lantern");
        await ana.Type("What you want to be called in it", "Ana");
        await ana.PressLast("Start the practice room");
        await ana.Reads("PRACTICE. Everything in this room is invented.");
        await ana.Press("To the story");
        await ana.Reads("Go on with the story");
        await ana.Press("Go on with the story");
        await ana.Reads("In the story it is 8 March 2026.");
    }
}
