using Kith.Packs;

namespace Kith.Publishing.Books.Parts;

/// <summary>"What is going on?": questions whose answers are links, so that nothing is asked of the reader's device.</summary>
internal static class TriagePiece
{
    /// <summary>One question with its answers.</summary>
    /// <param name="depth">Of its heading.</param>
    /// <param name="questionAt">Where the question with a number stands.</param>
    public static void Write(
        Setter to,
        Step step,
        int depth,
        Func<int, string> questionAt,
        string? id = null
    )
    {
        to.Heading(depth, step.Ask, id);
        if (step.Hint is { } hint)
            to.Paragraph("lead", hint);
        WriteAnswers(to, step, questionAt);
    }

    public static void WriteAnswers(Setter to, Step step, Func<int, string> questionAt)
    {
        to.Markup.Tag("<ul class=\"choices\">\n");
        foreach (var choice in step.Choices)
            WriteAnswer("", choice.Turn, choice.Say);
        if (step.NotSure is { } turn)
            WriteAnswer(" class=\"unsure\"", turn, to.Words["start.not-sure"]);
        to.Markup.Tag("</ul>\n");

        void WriteAnswer(string look, Turn turn, string say) =>
            to
                .Markup.Tag($"<li><a{look} href=\"{AddressOf(to, turn, questionAt)}\">")
                .Words(say)
                .Tag("</a></li>\n");
    }

    private static string AddressOf(Setter to, Turn turn, Func<int, string> questionAt) =>
        turn.Go is { } n
            ? questionAt(n)
            : to.Places.Path(to.Book.Paths.First(p => p.Id == turn.Path).Code);
}
