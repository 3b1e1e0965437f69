using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>Smears go round and a lawyer's letter comes; the team does what it agreed on while it was quiet.</summary>
[Collection(ABrowser.Name)]
public sealed class RetaliationTests(ABrowser browser)
{
    private const string Page = "When somebody hits back";
    private const string Smear = "A post says that Ana made it all up";
    private const string Letter = "A letter from a lawyer threatens to sue Tam";
    private const string Line = "We say: we stand with each other, and no more";
    private const string OwnWords = "Maya asks the advice line on Monday, nobody signs anything";
    private const string LetterFile = "Photo of the envelope";
    private const string Safety = "Nobody has looked at the danger signs since this was written.";
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task Smears_and_a_threatened_lawsuit_meet_what_was_agreed_in_calm()
    {
        await using var team = await ATeam.Gather(browser);
        await Agree(team.Maya);
        await ItCame(team.Tam);
        await team.Tam.Open(ATeam.Room, Page);
        Assert.Equal(2, (await team.Tam.Reader.Words()).Split(Safety).Length - 1);
        await LookAtSafety(team.Ana);
        await Answer(team.Maya);
        await Keep(team.Tam);

        await team.Ana.Open(ATeam.Room, Page);
        var shown = await team.Ana.Reader.Words();
        Assert.DoesNotContain(Safety, shown, Ordinal);
        Assert.Contains("Ana: Maya", shown, Ordinal);
        var paper = await Printed(team.Ana);
        string[] there = [Smear, Letter, Line, OwnWords, LetterFile, "as agreed for", "Who speaks"];
        Assert.All(there, words => Assert.Contains(OnPaper.Squeezed(words), paper, Ordinal));
        foreach (var member in team.All)
            Assert.Contains(OwnWords, await ReadBy.Seat(member), Ordinal);
    }

    /// <summary>In calm: an answer to smears, and who stands with Ana.</summary>
    private static async Task Agree(AMember maya)
    {
        await Fill(
            maya,
            "R3",
            "answer",
            new Dictionary<string, Answer>
            {
                ["what"] = new TextAnswer("Smears"),
                ["do"] = new TextAnswer(Line),
                ["speaker"] = new PeopleAnswer(["Maya"]),
                ["silent"] = new PeopleAnswer(["Ana"]),
            }
        );
        await Fill(
            maya,
            "R4",
            "pair",
            new Dictionary<string, Answer>
            {
                ["whom"] = new PeopleAnswer(["Ana"]),
                ["who"] = new PeopleAnswer(["Maya"]),
            }
        );
    }

    private static async Task ItCame(AMember tam)
    {
        await Fill(
            tam,
            "R2",
            "event",
            new Dictionary<string, Answer>
            {
                ["what"] = new TextAnswer(Smear),
                ["whom"] = new PeopleAnswer(["Ana"]),
            },
            new Dictionary<string, Answer>
            {
                ["what"] = new TextAnswer(Letter),
                ["whom"] = new PeopleAnswer(["Tam"]),
            }
        );
    }

    private static async Task LookAtSafety(AMember ana)
    {
        var sheet = new ASheet(ana, ATeam.Room, "B0");
        await sheet.Start();
        await ana.Reader.Follow(sheet.Title);
        await sheet.FillWhole(Running.ThePack.Worksheet("B0").Example!.Entries[0].Answers);
    }

    /// <summary>To the smear as agreed, to the letter in words of her own.</summary>
    private static async Task Answer(AMember maya)
    {
        await maya.Open(ATeam.Room, Page);
        await Unfold(maya, Smear, "Write down what we do now");
        await Entry(maya, Smear).Locator("input[name=agreed]").First.CheckAsync();
        await Press(maya, Smear, "Keep this");
        await Unfold(maya, Letter, "Write down what we do now");
        await Entry(maya, Letter).Locator("textarea[name=do]").FillAsync(OwnWords);
        await Press(maya, Letter, "Keep this");
        Assert.True(await maya.Reader.Reads(OwnWords));
    }

    /// <summary>A picture of the envelope belongs to the letter.</summary>
    private static async Task Keep(AMember tam)
    {
        await tam.Open(ATeam.Room);
        await tam.Reader.Follow("Files");
        var page = tam.Reader.Page;
        await page.Locator("#name").FillAsync(LetterFile);
        await page.Locator("input[name=original]").CheckAsync();
        await page.Locator("#file")
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "x.bin",
                    MimeType = "application/octet-stream",
                    Buffer = [1, 2, 3],
                }
            );
        await tam.Reader.Press("Add it");
        await tam.Open(ATeam.Room, Page);
        await Unfold(tam, Letter, "A file that belongs to this");
        await Entry(tam, Letter).Locator("input[type=radio][name=file]").CheckAsync();
        await Press(tam, Letter, "It belongs to this");
    }

    private static Microsoft.Playwright.ILocator Entry(AMember member, string what) =>
        member.Reader.Page.Locator(".timeline > li", new() { HasTextString = what });

    private static Task Unfold(AMember member, string what, string summary) =>
        Entry(member, what).Locator("summary", new() { HasTextString = summary }).ClickAsync();

    private static Task Press(AMember member, string what, string button) =>
        member.Reader.Click(
            Entry(member, what)
                .GetByRole(
                    Microsoft.Playwright.AriaRole.Button,
                    new() { Name = button, Exact = true }
                )
        );

    private static async Task Fill(
        AMember member,
        string code,
        string table,
        params Dictionary<string, Answer>[] rows
    )
    {
        var sheet = new ASheet(member, ATeam.Room, code);
        await sheet.Start();
        await member.Reader.Follow(sheet.Title);
        await sheet.FillWhole(
            new Dictionary<string, Answer>
            {
                [table] = new RowsAnswer([.. rows.Select((r, i) => new Row($"r{i + 1}", r))]),
            }
        );
    }

    /// <summary>The words on paper: at most two sides, nothing cut, no form and no menu.</summary>
    private static async Task<string> Printed(AMember member)
    {
        var page = member.Reader.Page;
        if (Environment.GetEnvironmentVariable("KITH_PICTURES") is { } folder)
            await page.ScreenshotAsync(
                new() { Path = $"{folder}/retaliation.png", FullPage = true }
            );
        using var pdf = await APdf.Of(page, "A4");
        await OnPaper.NothingIsCut(pdf);
        Assert.InRange(await pdf.Pages(), 1, 2);
        var words = await pdf.Words();
        Assert.DoesNotContain("It belongs to this", words, Ordinal);
        Assert.DoesNotContain("Desk", words, Ordinal);
        return OnPaper.Squeezed(words);
    }
}
