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
        var paper = await APrint.Of(team.Ana.Reader, "retaliation", sides: 2);
        APrint.Holds(paper, Smear, Letter, Line, OwnWords, LetterFile, "as agreed for");
        APrint.Holds(paper, "Who speaks");
        var rafi = await Stranger(team);
        await ReadBy.Exactly(
            [.. team.All, rafi],
            (Smear, team.All),
            (Letter, team.All),
            (OwnWords, team.All),
            (LetterFile, team.All)
        );
        await rafi.Reader.DisposeAsync();
    }

    /// <summary>Somebody with a seat on the same node and another room.</summary>
    private async Task<AMember> Stranger(ATeam team)
    {
        await team.Maya.Start("Lagoon", "Maya");
        return await AMember.Join(
            await browser.Reader(team.Node),
            await team.Maya.Invite(),
            "rafi at home"
        );
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
        await ASheet.Fill(
            ana,
            ATeam.Room,
            "B0",
            Running.ThePack.Worksheet("B0").Example!.Entries[0].Answers
        );
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

    private static Task Fill(
        AMember member,
        string code,
        string table,
        params Dictionary<string, Answer>[] rows
    ) =>
        ASheet.Fill(
            member,
            ATeam.Room,
            code,
            new Dictionary<string, Answer>
            {
                [table] = new RowsAnswer([.. rows.Select((r, i) => new Row($"r{i + 1}", r))]),
            }
        );
}
