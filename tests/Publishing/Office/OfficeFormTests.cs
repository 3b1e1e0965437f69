using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Kith.Packs;
using Kith.Publishing.Office;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Tests.Office;

public sealed class OfficeFormTests
{
    private static readonly OfficePaper A4 = new();

    public static TheoryData<string> Kinds => ["docx", "odt"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_worksheet_gives_the_same_bytes(string kind)
    {
        foreach (var worksheet in Sheets.All)
            Assert.Equal(Write(kind, worksheet, A4), Write(kind, worksheet, A4));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_part_is_dated_on_the_first_day_that_a_zip_file_can_hold(string kind)
    {
        using var zip = Opened.Zip(Write(kind, Sheets.EveryQuestion, A4));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void An_OpenDocument_file_begins_with_its_media_type_uncompressed()
    {
        var bytes = Write("odt", Sheets.EveryQuestion, A4);
        Assert.Equal("mimetype" + OdtForm.MediaType, Encoding.ASCII.GetString(bytes, 30, 47));
        Assert.Equal(0, BitConverter.ToUInt16(bytes, 8));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_question_page_and_option_is_in_the_text(string kind)
    {
        foreach (var worksheet in Sheets.All)
        {
            var text = Text(Write(kind, worksheet, A4));
            Assert.All(
                WordsOf(worksheet),
                words => Assert.Contains(words, text, StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_the_facilitators_copy_holds_the_notes_for_the_facilitator(string kind)
    {
        var theirs = Text(Write(kind, Sheets.EveryQuestion, new OfficePaper(Facilitator: true)));
        Assert.Contains("Read it aloud.", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Read it aloud.",
            Text(Write(kind, Sheets.EveryQuestion, A4)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_question_is_a_heading_of_the_format()
    {
        var styles = Part(Write("docx", Sheets.EveryQuestion, A4), "word/document.xml")
            .Descendants()
            .Where(e => e.Name.LocalName == "pStyle")
            .GroupBy(e => e.Attributes().Single().Value)
            .ToDictionary(g => g.Key, g => g.Count());
        var headings = Part(Write("odt", Sheets.EveryQuestion, A4), "content.xml")
            .Descendants()
            .Where(e => e.Name.LocalName == "h")
            .CountBy(e => e.Attributes().Single(a => a.Name.LocalName == "outline-level").Value)
            .ToDictionary();
        var asked = Sheets.EveryQuestion.Questions.Count();
        Assert.Equal((1, asked), (styles["Heading1"], styles["Heading3"]));
        Assert.Equal((1, asked), (headings["1"], headings["3"]));
    }

    [Fact]
    public void A_table_repeats_its_head_and_has_its_empty_rows()
    {
        var docx = Part(Write("docx", Sheets.EveryQuestion, A4), "word/document.xml");
        var odt = Part(Write("odt", Sheets.EveryQuestion, A4), "content.xml");
        Assert.Equal(2, Count(docx, "tblHeader"));
        Assert.Equal(2, Count(odt, "table-header-rows"));
        // Seven empty risks and two people, and the head of each.
        Assert.Equal(11, Count(docx, "tr"));
        Assert.Equal(11, Count(odt, "table-row"));
    }

    [Fact]
    public void The_language_and_the_paper_are_those_asked_for()
    {
        var paper = new OfficePaper(PaperSize.Letter, "es");
        var docx = Write("docx", Sheets.EveryQuestion, paper);
        var odt = Write("odt", Sheets.EveryQuestion, paper);
        Assert.Equal("es", Value(Part(docx, "word/styles.xml"), "lang", "val"));
        Assert.Equal("12240", Value(Part(docx, "word/document.xml"), "pgSz", "w"));
        Assert.Equal("15840", Value(Part(docx, "word/document.xml"), "pgSz", "h"));
        Assert.Equal(
            "215.9mm",
            Value(Part(odt, "styles.xml"), "page-layout-properties", "page-width")
        );
        Assert.Contains("es", Part(odt, "styles.xml").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Odd_characters_in_a_label_do_not_spoil_the_file(string kind)
    {
        var odd = Sheets.EveryQuestion with { Title = "<a>&\u0001\uD800 \"title\" 😀" };
        Assert.Contains(
            "<a>&\uFFFD\uFFFD \"title\" 😀",
            Text(Write(kind, odd, A4)),
            StringComparison.Ordinal
        );
    }

    internal static IEnumerable<string> WordsOf(Worksheet worksheet) =>
        worksheet
            .Pages.SelectMany(p => p.Questions)
            .SelectMany(q => Columns(q).SelectMany(Said).Concat(Said(q)).Concat(Points(q)))
            .Concat(worksheet.Pages.SelectMany(p => new[] { p.Title, p.Intro }))
            .Append(worksheet.Title)
            .Append(worksheet.Why)
            .OfType<string>()
            .Select(InlineText.Plain);

    private static IEnumerable<string?> Said(Question question) =>
        [question.Label, question.Hint, .. Options(question)];

    /// <summary>A narrow cell has no room for them.</summary>
    private static IEnumerable<string> Points(Question question) =>
        question is ScaleQuestion scale ? scale.Points.Values : [];

    private static IEnumerable<Question> Columns(Question question) =>
        question switch
        {
            RowsQuestion rows => rows.Columns,
            GridQuestion grid => grid.Columns,
            _ => [],
        };

    private static IEnumerable<string> Options(Question question) =>
        question switch
        {
            ChoiceQuestion choice => choice.Options.Select(o => o.Label),
            StepsQuestion steps => steps.Steps.Concat(steps.Statuses).Select(o => o.Label),
            RankQuestion rank => rank.Options.Select(o => o.Label),
            GridQuestion grid => grid.Rows.Select(o => o.Label),
            _ => [],
        };

    private static byte[] Write(string kind, Worksheet worksheet, OfficePaper paper) =>
        kind == "docx"
            ? DocxForm.Write(worksheet, PaperWords.English, paper)
            : OdtForm.Write(worksheet, PaperWords.English, paper);

    /// <summary>All words of the main part, each paragraph on its line.</summary>
    private static string Text(byte[] bytes)
    {
        using var zip = Opened.Zip(bytes);
        var name = zip.GetEntry("content.xml") is null ? "word/document.xml" : "content.xml";
        return string.Join(
            '\n',
            Part(bytes, name)
                .Descendants()
                .Where(e => e.Name.LocalName is "p" or "h")
                .Select(p => string.Concat(p.DescendantNodes().Select(Word)))
        );
    }

    private static string Word(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "s" } => " ",
            _ => "",
        };

    private static XElement Part(byte[] bytes, string name) => Opened.Part(bytes, name);

    private static int Count(XElement root, string name) =>
        root.Descendants().Count(e => e.Name.LocalName == name);

    private static string Value(XElement root, string element, string attribute) =>
        root.Descendants()
            .First(e => e.Name.LocalName == element)
            .Attributes()
            .Single(a => a.Name.LocalName == attribute)
            .Value;
}
