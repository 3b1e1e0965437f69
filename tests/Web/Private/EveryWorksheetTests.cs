using System.Net;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Web.Tests.Private;

/// <summary>Each worksheet of the pack is shown, filled in, saved and shown again.</summary>
public sealed class EveryWorksheetTests(EveryWorksheetTests.OnePlace shared)
    : IClassFixture<EveryWorksheetTests.OnePlace>
{
    private Workplace Place => shared.Place;

    public static TheoryData<string> Codes => [.. RealPack.Library.Worksheets.Select(w => w.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task What_is_filled_in_is_saved_and_shown_again(string code)
    {
        var worksheet = RealPack.Library.WorksheetByCode(code)!;
        var answers = worksheet.Example!.Entries[0].Answers;
        var path = await Begin(worksheet);
        var form = $"{path}/e/{path.Split('/')[^1]}/whole";
        var asked = (await Place.Page(Place.Maya, form)).QuerySelectorAll("[name=_asked]");
        Assert.Equal(
            worksheet.Questions.Select(q => q.Id + ":"),
            asked.Select(a => a.GetAttribute("value"))
        );

        await Place.Answer(Place.Maya, form, worksheet, answers);

        var again = Desk.Shown(await Place.Page(Place.Maya, form));
        foreach (var question in worksheet.Questions)
            Assert.Equal(Typed(question, answers), AnswerForm.Read(question, again).Answer);
        var page = await Place.Page(Place.Maya, path);
        var words = page.QuerySelector("main")!.TextContent;
        Assert.Contains(worksheet.Title, words, StringComparison.Ordinal);
        foreach (var text in answers.Values.SelectMany(Texts))
            Assert.Contains(text, words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task One_question_and_the_short_form_are_shown(string code)
    {
        var worksheet = RealPack.Library.WorksheetByCode(code)!;
        var path = await Begin(worksheet);
        var entry = $"{path}/e/{path.Split('/')[^1]}";

        var guided = await Place.Page(Place.Maya, $"{entry}/q/{worksheet.Questions.First().Id}");
        Assert.Single(guided.QuerySelectorAll("h1"));
        var (status, body, _) = await Place.Get(
            Place.Maya,
            Workplace.Address(Place.Maya, $"{entry}/short")
        );
        var snapshot = worksheet.Questions.Count(q => q.Snapshot);
        Assert.Equal(snapshot == 0 ? HttpStatusCode.NotFound : HttpStatusCode.OK, status);
        Assert.Equal(snapshot, WebNode.Parse(body).QuerySelectorAll("[name=_asked]").Length);
    }

    /// <summary>Begins the sheet in a circle of its own, so that no other sheet's people are offered; returns its inner path.</summary>
    private async Task<string> Begin(Worksheet worksheet)
    {
        var room = await Place.Press(
            Place.Maya,
            "/start",
            ("code-name", worksheet.Code),
            ("name", "Maya"),
            ("for", "me")
        );
        await Place.Press(Place.Maya, room + "/paper");
        return $"{room}/s/{await Place.Begin(Place.Maya, worksheet, room)}";
    }

    private static Answer? Typed(Question question, IReadOnlyDictionary<string, Answer> answers) =>
        AnswerForm
            .Read(question, AnswerForm.Write(question, answers.GetValueOrDefault(question.Id)))
            .Answer;

    private static IEnumerable<string> Texts(Answer answer) =>
        answer switch
        {
            TextAnswer text => [text.Text],
            ListAnswer list => list.Lines,
            PeopleAnswer people => people.Names,
            RowsAnswer rows => rows.Rows.SelectMany(r => r.Cells.Values).SelectMany(Texts),
            GridAnswer grid => grid.Rows.Values.SelectMany(r => r.Cells.Values).SelectMany(Texts),
            _ => [],
        };

    /// <summary>One workplace for all of them: making one takes longer than filling a sheet in.</summary>
    public sealed class OnePlace : IAsyncLifetime
    {
        public Workplace Place { get; private set; } = null!;

        public async Task InitializeAsync() => Place = await Workplace.Open();

        public Task DisposeAsync() => Place.DisposeAsync().AsTask();
    }
}
