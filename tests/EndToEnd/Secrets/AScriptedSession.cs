using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.EndToEnd.Tests.Writing;
using Kith.Sealing;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>
/// Three people set up, join, search, sign in wrongly and rightly, write in a circle and in a notebook, lose a session in
/// the middle of a form, and leave. Everything they type or are told in secret is a canary.
/// </summary>
internal sealed class AScriptedSession(ABrowser browser, ANode node)
{
    private readonly List<string> secrets = [];
    private readonly Marks marks = new(_ => NewWord());

    /// <summary>The keeper, and the room they started.</summary>
    public (AMember Who, string Room) Keeper { get; private set; }

    /// <summary>Runs the session. Two of the three stay signed in.</summary>
    /// <returns>Every secret.</returns>
    public async Task<IReadOnlyList<string>> Run()
    {
        var room = Canary();
        await using var first = await browser.Reader(node);
        await using var second = await browser.Reader(node);
        await using var third = await browser.Reader(node);
        var maya = Told(await AMember.SetUp(first, Canary()));
        await maya.SignIn();
        await maya.Start(room, Canary());
        Keeper = (maya, room);
        var ana = await Join(maya, second, room);
        var tam = await Join(maya, third, room);
        await Miss(third);
        await Search(third);
        await tam.SignIn();
        await Fill(maya, room, "A1");
        await Fill(ana, room, "B1");
        await Fill(tam, room, "C2");
        await Fill(ana, "Your notebook", "B0");
        await Fill(tam, room, "F1");
        await Fill(maya, room, "G6");
        await Fill(ana, room, "D2");
        await Fill(tam, room, "H1");
        await LoseASession(ana, room);
        await tam.SignIn();
        await tam.Open(room, "The plan");
        await third.Page.GetByText("Leave", new() { Exact = true }).ClickAsync();
        return [.. secrets, .. marks.Made.Select(m => m.Word)];
    }

    private async Task<AMember> Join(AMember inviter, AReader reader, string room)
    {
        var words = await inviter.Invite();
        secrets.Add(words);
        var member = Told(await AMember.Join(reader, words, Canary()));
        await member.Enter(room, Canary());
        return member;
    }

    private async Task Miss(AReader reader)
    {
        await reader.Go("/sign-in");
        await reader.Type("Your name here", Canary());
        await reader.Type("Your passphrase", Canary());
        await reader.Press("Sign in");
        Assert.True(await reader.Reads("open nothing here"));
    }

    private async Task Search(AReader reader)
    {
        await reader.Go("/search");
        await reader.Page.Locator("[name=q]").FillAsync(Canary());
        await reader.Press("Search");
    }

    private async Task Fill(AMember member, string room, string code)
    {
        var worksheet = ThePack.Worksheet(code);
        var sheet = new ASheet(member, room, code);
        await sheet.Start();
        await member.Reader.Follow(sheet.Title);
        await sheet.FillWhole(marks.On(worksheet, worksheet.Example!.Entries[0].Answers));
    }

    private async Task LoseASession(AMember member, string room)
    {
        var sheet = new ASheet(member, room, "E1");
        await sheet.Start();
        var worksheet = ThePack.Worksheet("E1");
        await member.Reader.Follow(sheet.Title);
        await member.Reader.Follow("The whole page");
        await sheet.Write(marks.On(worksheet, worksheet.Example!.Entries[0].Answers));
        await node.Restart();
        await member.Reader.Press("Save");
        Assert.Equal("Your words are kept", await member.Reader.Heading());
    }

    private AMember Told(AMember member)
    {
        secrets.Add(member.Words);
        return member;
    }

    private string Canary()
    {
        secrets.Add(NewWord());
        return secrets[^1];
    }

    public static string NewWord() => "canary" + Convert.ToHexStringLower(Chance.Bytes(8));
}
