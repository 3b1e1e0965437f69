using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.People;

/// <summary>Somebody with a seat and a browser of their own.</summary>
/// <param name="Name">The name they sign in with; nobody else sees it.</param>
/// <param name="Words">Their passphrase.</param>
public sealed record AMember(AReader Reader, string Name, string Words)
{
    /// <summary>What the desk calls the room that only they read.</summary>
    public const string Notebook = "Your notebook";

    /// <summary>The keeper, by the one-time link that the node printed.</summary>
    public static async Task<AMember> SetUp(AReader reader, string name)
    {
        await reader.Go(reader.Node.SetupLink);
        await reader.Type("The name you will sign in with", name);
        await reader.Press("Make my seat");
        var words = await reader.SecretWords();
        return new(reader, name, words);
    }

    /// <summary>Comes in with seven words and takes the passphrase that is offered.</summary>
    public static async Task<AMember> Join(AReader reader, string invite, string name)
    {
        await reader.Go("/join");
        await reader.Type("The seven words", invite);
        await reader.Press("Go on");
        var words = await reader.SecretWords();
        await reader.Type("The name you will sign in with", name);
        await reader.Type("Type the passphrase", words);
        await reader.Press("Take my seat");
        return new(reader, name, words);
    }

    public async Task SignIn()
    {
        await Reader.Go("/sign-in");
        await Reader.Type("Your name here", Name);
        await Reader.Type("Your passphrase", Words);
        await Reader.Press("Sign in");
        Assert.Equal("Your desk", await Reader.Heading());
    }

    /// <summary>Starts an intervention and lands in its room.</summary>
    public async Task Start(
        string codeName,
        string calledThere,
        string whom = "For nobody in particular"
    )
    {
        await Reader.Go("/desk");
        await Reader.Type("A code name for it", codeName);
        await Reader.Type("What you want to be called in it", calledThere);
        await Reader.Page.GetByLabel(whom).CheckAsync();
        await Reader.Press("Start");
        Assert.Equal(codeName, await Reader.Heading());
    }

    /// <summary>Seven words for one person. The room must be on the screen.</summary>
    public async Task<string> Invite()
    {
        await Reader.Follow("Invite somebody");
        await Reader.Press("Make seven words");
        var words = await Reader.SecretWords();
        await Reader.Follow("Done");
        return words;
    }

    /// <summary>Opens a room for the first time and says what to be called there.</summary>
    public async Task Enter(string codeName, string calledThere)
    {
        await Open(codeName);
        await Reader.Type("What you want to be called in it", calledThere);
        await Reader.Press("Go on");
        Assert.Equal(codeName, await Reader.Heading());
    }

    /// <summary>Presses a button that asks for the passphrase once more, unless it was given in the last minutes.</summary>
    public async Task PressAndSayItIsMe(string button)
    {
        await Reader.Press(button);
        if (await Reader.Heading() != "Is it you?")
            return;
        await Reader.Type("Your name here", Name);
        await Reader.Type("Your passphrase", Words);
        await Reader.Press("Go on");
    }

    public async Task Open(string room)
    {
        await Reader.Go("/desk");
        await Reader.Click(Link(new() { Name = room, Exact = true }));
    }

    /// <summary>Opens one of the links of a room's own page: the plan, a board, a sheet.</summary>
    public async Task Open(string room, string link)
    {
        await Open(room);
        await Reader.Click(Link(new() { Name = link }));
    }

    private ILocator Link(LocatorGetByRoleOptions which) =>
        Reader.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, which).First;
}
