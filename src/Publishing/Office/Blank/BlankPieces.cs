using Kith.Packs;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Blank;

/// <summary>Lays out a blank worksheet as pieces, in reading order.</summary>
internal sealed class BlankPieces
{
    private readonly List<Piece> _pieces = [];
    private readonly PaperWords _words;
    private readonly bool _facilitator;

    private readonly Worksheet _worksheet;

    private BlankPieces(Worksheet worksheet, PaperWords words, bool facilitator) =>
        (_worksheet, _words, _facilitator) = (worksheet, words, facilitator);

    public static IReadOnlyList<Piece> Of(Worksheet worksheet, PaperWords words, bool facilitator)
    {
        var pieces = new BlankPieces(worksheet, words, facilitator);
        pieces.AddPlain(PassageStyle.Quiet, words.Head);
        pieces.AddPlain(PassageStyle.Title, worksheet.Title);
        pieces.AddPlain(PassageStyle.Text, worksheet.Why);
        foreach (var page in worksheet.Pages)
        {
            pieces.AddPlain(PassageStyle.Heading, page.Title);
            pieces.Add(PassageStyle.Text, page.Intro);
            foreach (var question in page.Questions)
                pieces.Add(question);
        }
        pieces.AddPlain(PassageStyle.Quiet, words.Safe);
        return pieces._pieces;
    }

    private void Add(Question question)
    {
        Add(PassageStyle.Condition, ConditionSentence.Of(_worksheet, question, _words));
        Add(
            question switch
            {
                NoteBlock => PassageStyle.Text,
                SectionBlock => PassageStyle.Heading,
                _ => PassageStyle.Question,
            },
            question.Label
        );
        Add(PassageStyle.Quiet, question.Hint);
        AddNote(question);
        foreach (var column in question.Columns())
            if (ConditionSentence.Of(_worksheet, column, _words) is { } condition)
                Add(PassageStyle.Condition, $"{condition} **{column.Label}**");
        if (question is not (NoteBlock or SectionBlock))
            _pieces.AddRange(AnswerSpace.Of(question, _words));
    }

    private void AddNote(Question question)
    {
        if (!_facilitator)
            return;
        if (question.HelperNote is { } note)
            _pieces.Add(
                new Passage(
                    PassageStyle.Helper,
                    [new InlineRun(_words.Helper + " ", Strong: true), .. InlineText.Runs(note)]
                )
            );
        foreach (var column in question.Columns())
            AddNote(column);
    }

    private void Add(PassageStyle style, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _pieces.Add(new Passage(style, InlineText.Runs(text)));
    }

    private void AddPlain(PassageStyle style, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _pieces.Add(new Passage(style, [new InlineRun(text, Strong: false)]));
    }
}
