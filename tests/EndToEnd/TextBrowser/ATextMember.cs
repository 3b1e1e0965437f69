using System.Text.RegularExpressions;

namespace Kith.EndToEnd.Tests.TextBrowser;

/// <summary>Somebody with a seat who does everything in w3m.</summary>
internal sealed partial class ATextMember : IAsyncDisposable
{
    private ATextMember(ATextReader reader) => Reader = reader;

    public ATextReader Reader { get; }

    /// <summary>The keeper, from the set-up link to the desk.</summary>
    public static async Task<ATextMember> SetUp(ANodeBehindADoor served, string name)
    {
        var reader = await ATextReader.Open(served.Door, served.Node.SetupLink);
        await reader.Reads("You are the keeper");
        await reader.Type("The name you will sign in with", name);
        await reader.Press("Make my seat");
        var screen = await reader.Reads("Print this page, or write it down");
        var passphrase = SevenWords().Match(screen).Value.Trim();
        await reader.Press("Go to sign in");
        await reader.Reads("Your passphrase");
        await reader.Type("Your name here", name);
        await reader.Type("Your passphrase", passphrase);
        await reader.PressLast("Sign in");
        await reader.Reads("Your desk");
        return new(reader);
    }

    /// <summary>Comes in with seven words, and into the room.</summary>
    public static async Task<ATextMember> Join(
        AnHttpsDoor door,
        string words,
        string name,
        string room,
        string called
    )
    {
        var reader = await ATextReader.Open(door, "/join");
        await reader.Reads("Come in with seven words");
        await reader.Type("The seven words", words);
        await reader.Press("Go on");
        var passphrase = SixWords().Match(await reader.Reads("Your own seat")).Value.Trim();
        await reader.Type("The name you will sign in with", name);
        await reader.Type("Type the passphrase", passphrase);
        await reader.Press("Take my seat");
        await reader.Reads("Your desk");
        await reader.Press(room);
        await reader.Reads("What do you want to be called here?");
        await reader.Type("What you want to be called", called);
        await reader.Press("Go on");
        await reader.Reads("Who is in this room");
        return new(reader);
    }

    /// <summary>From the desk to a new room and the seven words for one person, which stay on the screen.</summary>
    public async Task<string> StartAndInvite(string room, string called)
    {
        await Reader.Type("A code name for it", room);
        await Reader.Type("What you want to be called in it", called);
        await Reader.Pick("For nobody in particular");
        await Reader.PressLast("Start");
        await Reader.Reads("Who is in this room");
        await Reader.Press("Invite somebody");
        await Reader.Press("Make seven words");
        return SevenWords().Match(await Reader.Reads("Seven words for one person")).Value.Trim();
    }

    /// <summary>From any page to a room's own.</summary>
    public async Task OpenRoom(string room)
    {
        await Reader.Press("Desk");
        await Reader.Reads("Your desk");
        await Reader.Press(room);
        await Reader.Reads("Who is in this room");
    }

    /// <summary>From a room's own page to the first question of a worksheet.</summary>
    /// <param name="paperFirst">Whether this is the first thing they write there.</param>
    public async Task Begin(string code, bool paperFirst = false)
    {
        await Reader.Press("Fill in a worksheet");
        await Reader.Reads("Choose a worksheet");
        await Reader.Press($"Fill it in {code}");
        if (paperFirst)
        {
            await Reader.Reads("Before you write anything down");
            await Reader.Press("I want to write here");
            await Reader.Reads("Choose a worksheet");
            await Reader.Press($"Fill it in {code}");
        }
        await Reader.Reads("Question 1 of");
    }

    public ValueTask DisposeAsync() => Reader.DisposeAsync();

    [GeneratedRegex(@"(?<=\n)\s*[a-z]+( [a-z]+){6}(?=\s*\n)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SevenWords();

    [GeneratedRegex(@"(?<=\n)\s*[a-z]+( [a-z]+){5}(?=\s*\n)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SixWords();
}
