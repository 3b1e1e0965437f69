using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Books;

/// <summary>The words a book needs beside those of its pack.</summary>
/// <param name="phrase">The phrase with a key such as <c>guide.in-short</c>.</param>
public sealed class BookWords(Func<string, string> phrase, PaperWords paper, AnswerWords answers)
{
    internal PaperWords Paper { get; } = paper;

    internal AnswerWords Answers { get; } = answers;

    internal string this[string key] => phrase(key);

    /// <summary>The phrase with each <c>{name}</c> replaced by its value.</summary>
    internal string this[string key, params ReadOnlySpan<(string Name, object Value)> values]
    {
        get
        {
            var text = phrase(key);
            foreach (var (name, value) in values)
                text = text.Replace($"{{{name}}}", $"{value}", StringComparison.Ordinal);
            return text;
        }
    }

    internal string Group(string group) => phrase($"parts.group-{group}");

    internal string For(Lens lens) =>
        lens switch
        {
            Lens.Survivor => phrase("parts.for-survivor"),
            Lens.Ally => phrase("parts.for-ally"),
            Lens.CausedHarm => phrase("parts.for-caused-harm"),
            _ => phrase("parts.for-facilitator"),
        };

    internal string Name(Phase phase) =>
        phase switch
        {
            Phase.Start => phrase("parts.phase-start"),
            Phase.Plan => phrase("parts.phase-plan"),
            Phase.Act => phrase("parts.phase-act"),
            _ => phrase("parts.phase-follow"),
        };
}
