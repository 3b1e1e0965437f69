using Kith.EndToEnd.Tests.Running;
using Kith.EndToEnd.Tests.Writing;
using Kith.Worksheets;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.People;

/// <summary>How a member fills in a worksheet in one of their rooms.</summary>
internal sealed class ASheet(AMember member, string room, string code)
{
    private readonly Worksheet worksheet = ThePack.Worksheet(code);

    private IPage Page => member.Reader.Page;

    public string Title => $"{worksheet.Code} {worksheet.Title}";

    /// <summary>Starts a sheet and fills in all of it as its example does, with these words as its first text.</summary>
    public static Task Fill(AMember member, string room, string code, string says)
    {
        var answers = new Dictionary<string, Answer>(
            ThePack.Worksheet(code).Example!.Entries[0].Answers
        );
        answers[answers.First(a => a.Value is TextAnswer).Key] = new TextAnswer(says);
        return Fill(member, room, code, answers);
    }

    /// <summary>Starts a sheet and fills in all of it.</summary>
    public static async Task Fill(
        AMember member,
        string room,
        string code,
        IReadOnlyDictionary<string, Answer> answers
    )
    {
        var sheet = new ASheet(member, room, code);
        await sheet.Start();
        await member.Reader.Follow(sheet.Title);
        await sheet.FillWhole(answers);
    }

    /// <summary>Starts a new sheet and stands before its first question. The page about paper comes first, once.</summary>
    public async Task Start()
    {
        await PressStart();
        if (await HasReadAboutPaper())
            await PressStart();
        Assert.True(await IsForm());
    }

    /// <summary>Says in a room that they want to write there, without a sheet.</summary>
    public static async Task ReadAboutPaper(AMember member, string room)
    {
        var any = new ASheet(member, room, "A1");
        await any.PressStart();
        Assert.True(await any.HasReadAboutPaper());
    }

    /// <summary>Opens a sheet that is there.</summary>
    public Task Open() => member.Open(room, Title);

    /// <summary>Begins another entry, for today.</summary>
    public async Task Again()
    {
        await Open();
        await member.Reader.Press("Fill it in again, for today");
        Assert.True(await IsForm());
    }

    /// <summary>One question at a time from where they are to the end; those without an answer are skipped.</summary>
    public async Task Walk(IReadOnlyDictionary<string, Answer> answers)
    {
        string? before = null;
        while (await IsForm())
        {
            var now = await Asked();
            Assert.True(now != before, $"{code} {now} again: {await member.Reader.Words()}");
            before = now;
            await Step(answers);
        }
        Assert.Equal(Title, await member.Reader.Heading());
    }

    /// <summary>One question.</summary>
    public async Task Step(IReadOnlyDictionary<string, Answer> answers)
    {
        var question = worksheet.Find(await Asked())!;
        if (answers.TryGetValue(question.Id, out var answer))
        {
            await new Pen(Page).Write(question, answer);
            await member.Reader.Press("Save and go on");
        }
        else
            await member.Reader.Press("Skip");
    }

    /// <summary>All questions on one page.</summary>
    public async Task FillWhole(IReadOnlyDictionary<string, Answer> answers)
    {
        await member.Reader.Follow("The whole page");
        await Write(answers);
        await member.Reader.Press("Save");
        Assert.Empty(await Page.Locator(".error").AllInnerTextsAsync());
        Assert.Equal(Title, await member.Reader.Heading());
    }

    /// <summary>Types into the form on the screen and does not send it.</summary>
    public async Task Write(IReadOnlyDictionary<string, Answer> answers)
    {
        var pen = new Pen(Page);
        foreach (var (id, answer) in answers)
            await pen.Write(worksheet.Find(id)!, answer);
    }

    /// <summary>The id of the question on the screen.</summary>
    public async Task<string> Asked() =>
        (await Page.Locator("input[name=_asked]").First.GetAttributeAsync("value"))!.Split(':')[0];

    private async Task<bool> IsForm() => await Page.Locator("form.write").CountAsync() > 0;

    private async Task<bool> HasReadAboutPaper()
    {
        if (await member.Reader.Heading() != "Before you write anything down")
            return false;
        await member.Reader.Press("I want to write here");
        return true;
    }

    private async Task PressStart()
    {
        await member.Open(room, "Fill in a worksheet");
        var card = Page.Locator(
            ".card",
            new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = Title }) }
        );
        await member.Reader.Click(card.GetByRole(AriaRole.Button));
    }
}
