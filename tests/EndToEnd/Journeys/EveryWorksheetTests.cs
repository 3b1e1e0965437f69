using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.EndToEnd.Tests.Writing;
using Kith.Worksheets;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>
/// Each worksheet the whole way in a browser without script: filled in on one page, saved, looked at, printed, taken away and
/// brought back without loss.
/// </summary>
[Collection(ABrowser.Name)]
public sealed class EveryWorksheetTests(ABrowser browser, EveryWorksheetTests.OneMember shared)
    : IClassFixture<EveryWorksheetTests.OneMember>
{
    private const string Room = "Lagoon";

    /// <summary>Together they hold every kind of question.</summary>
    private static readonly string[] Some = ["A1", "C3", "D2", "F1", "M3"];

    public static TheoryData<string> Handful => [.. Some];

    public static TheoryData<string> Others =>
        [.. ThePack.Library.Worksheets.Select(w => w.Code).Except(Some)];

    [Theory]
    [MemberData(nameof(Handful))]
    public Task A_worksheet_is_filled_in_shown_printed_and_brought_back(string code) => Walk(code);

    [Theory]
    [Trait("Kind", "long")]
    [MemberData(nameof(Others))]
    public Task And_so_is_every_other(string code) => Walk(code);

    private async Task Walk(string code)
    {
        var member = await shared.Of(browser);
        var (worksheet, reader) = (ThePack.Worksheet(code), member.Reader);
        var answers = Inventor.Of(worksheet);
        var sheet = new ASheet(member, Room, code);
        await sheet.Start();
        await sheet.Open();
        await sheet.FillWhole(answers);
        var address = reader.Page.Url;

        await ShowsAll(worksheet, answers, await reader.Page.Locator("main").InnerTextAsync());
        using (var pdf = await APdf.Of(reader.Page, "A4"))
            await ShowsAll(worksheet, answers, string.Concat(await pdf.Squeezed()));
        var json = await TakeAway(member);
        await member.Open(Room, "Fill in a worksheet");
        await reader.Follow("Bring a sheet back (JSON)");
        await reader.Page.Locator("textarea").FillAsync(json);
        await reader.Press("Bring it back");
        Assert.Equal(sheet.Title, await reader.Heading());
        Assert.NotEqual(address, reader.Page.Url);
        Assert.Equal(json, await TakeAway(member));
    }

    private static Task ShowsAll(
        Worksheet worksheet,
        IReadOnlyDictionary<string, Answer> answers,
        string shown
    )
    {
        var plain = OnPaper.Squeezed(shown);
        foreach (var question in worksheet.Questions)
        foreach (var words in Inventor.Shown(question, answers[question.Id]))
            Assert.True(
                plain.Contains(OnPaper.Squeezed(words), StringComparison.Ordinal),
                $"{worksheet.Code} {question.Id}: {words}"
            );
        return Task.CompletedTask;
    }

    /// <summary>The sheet on the screen as JSON. The passphrase is asked for unless it was given a moment ago.</summary>
    private static async Task<string> TakeAway(AMember member)
    {
        var reader = member.Reader;
        await reader.Follow("Take it away");
        if (!await reader.Reads("You gave your passphrase again"))
        {
            await reader.Follow("JSON");
            await reader.Type("Your name here", member.Name);
            await reader.Type("Your passphrase", member.Words);
            await reader.Press("Go on");
        }
        var file = await reader.Page.RunAndWaitForDownloadAsync(() =>
            reader.Page.GetByRole(AriaRole.Link, new() { Name = "JSON", Exact = true }).ClickAsync()
        );
        return (await File.ReadAllTextAsync(await file.PathAsync())).TrimEnd('\n');
    }

    /// <summary>One person in one room for all of them.</summary>
    public sealed class OneMember : IAsyncLifetime
    {
        private Task<AMember>? member;

        public Task<AMember> Of(ABrowser browser) => member ??= Settle(browser);

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync()
        {
            if (member is not { IsCompletedSuccessfully: true })
                return;
            var reader = (await member).Reader;
            await reader.DisposeAsync();
            await reader.Node.DisposeAsync();
        }

        private static async Task<AMember> Settle(ABrowser browser)
        {
            var node = await ANode.Start();
            var settled = await AMember.SetUp(await browser.Reader(node), "maya at home");
            await settled.SignIn();
            await settled.Start(Room, "Maya");
            return settled;
        }
    }
}
