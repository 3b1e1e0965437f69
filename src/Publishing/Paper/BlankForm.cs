using Kith.Worksheets;

namespace Kith.Publishing.Paper;

/// <summary>A worksheet to print and fill in by hand.</summary>
/// <param name="Html">
/// A safe fragment without a page around it. It is laid out by classes alone, without inline style, because a strict content security policy
/// refuses that: <c>ruled</c> a line to write on, <c>tick</c> a box and <c>tick round</c> a circle of 6 mm, <c>row-17</c> a table whose empty
/// rows are 17 mm high, <c>blank</c> a question that stays on one page, <c>blank-tall</c> one that no page holds.
/// </param>
public sealed record BlankForm(string Html, PaperFooter Footer)
{
    /// <param name="facilitator">Prints the notes for the facilitator as well.</param>
    /// <param name="large">For large letters: a table too wide for them becomes a small table for each row.</param>
    public static BlankForm Of(
        Worksheet worksheet,
        PaperWords words,
        bool facilitator = false,
        bool large = false
    )
    {
        var markup = new Markup();
        var questions = new BlankQuestion(markup, worksheet, words, facilitator, large);
        markup
            .Tag("<header>\n")
            .Element("h1", worksheet.Title)
            .Element("p", worksheet.Why)
            .Tag("</header>\n");
        foreach (var page in worksheet.Pages)
        {
            markup.Tag("<section>\n");
            if (page.Title is { } title)
                markup.Element("h2", title);
            if (page.Intro is { } intro)
                markup.Tag("<p>").Inline(intro).Tag("</p>\n");
            foreach (var question in page.Questions)
                questions.Write(question);
            markup.Tag("</section>\n");
        }
        return new BlankForm(
            markup.ToString(),
            new PaperFooter(worksheet.Code, worksheet.Title, worksheet.Version)
        );
    }
}

/// <summary>What the foot of every page says, so that a loose page finds its sheet again. It names nobody.</summary>
public sealed record PaperFooter(string Code, string Title, int Version);

/// <summary>The few words that stand on paper and in no worksheet.</summary>
/// <param name="Helper">Before a note for the facilitator.</param>
/// <param name="Rank">How to put options in order.</param>
/// <param name="Agree">Beside the box of a statement.</param>
/// <param name="Conditions">Before a question that is asked only after some answers.</param>
/// <param name="Head">Above a sheet that leaves the pages of Kith; may be empty.</param>
/// <param name="Safe">Below such a sheet; may be empty.</param>
public sealed record PaperWords(
    string Yes,
    string No,
    string NotSure,
    string NotNow,
    string SomethingElse,
    string Helper,
    string Rank,
    string Agree,
    ConditionWords Conditions,
    string Head = "",
    string Safe = ""
)
{
    public static PaperWords English { get; } =
        new(
            "Yes",
            "No",
            "Not sure",
            "Not now",
            "Something else:",
            "For the facilitator:",
            "Number them. 1 comes first.",
            "Yes",
            ConditionWords.English,
            "Skip what you do not want to answer. No names needed.",
            "Keep this paper safe, or shred it."
        );
}
