namespace Kith.Interventions.Consents;

/// <summary>Who may ask for a yes, and who may answer. Pure: a board and a wish in, events or a refusal out.</summary>
public static class ConsentDecisions
{
    /// <summary>The longest text of a question or an answer, in characters.</summary>
    public const int Longest = 2000;

    /// <summary>Asks a member of the room for a yes.</summary>
    /// <param name="readers">Marks of those who read the room.</param>
    public static Decision Ask(
        ConsentAsked asked,
        DateOnly today,
        IReadOnlyCollection<string> readers
    ) =>
        Wrong(asked, today, readers) is { } wrong ? Decision.Refuse(wrong) : Decision.Accept(asked);

    /// <summary>What is wrong with a question; null when nothing is.</summary>
    internal static string? Wrong(
        ConsentAsked asked,
        DateOnly today,
        IReadOnlyCollection<string> readers
    ) =>
        !readers.Contains(asked.Whom) ? "consents.nobody"
        : string.IsNullOrWhiteSpace(asked.What) ? "consents.no-what"
        : string.IsNullOrWhiteSpace(asked.Purpose) ? "consents.no-purpose"
        : string.IsNullOrWhiteSpace(asked.Knows) ? "consents.no-knows"
        : Math.Max(asked.What.Length, Math.Max(asked.Purpose.Length, asked.Knows.Length)) > Longest
            ? "consents.too-long"
        : asked.Until < today ? "consents.past"
        : null;

    /// <summary>Answers, or takes a yes back. Only the member it touches can. Saying what already stands adds nothing.</summary>
    public static Decision Say(
        ConsentBoard board,
        string id,
        string me,
        ConsentWord word,
        string text,
        DateOnly today
    )
    {
        if (board.Find(id) is not { } consent)
            return Decision.Refuse("consents.not-there");
        if (consent.Asked.Whom != me)
            return Decision.Refuse("consents.not-yours");
        if (consent.Unasked)
            return Decision.Refuse("consents.unasked");
        if (today > consent.Asked.Until)
            return Decision.Refuse("consents.over");
        if (text.Length > Longest)
            return Decision.Refuse("consents.too-long");
        if (word == ConsentWord.TakenBack && consent.Last?.Word != ConsentWord.Yes)
            return Decision.Refuse("consents.no-yes");
        return consent.Last is { } last && (last.Word, last.Text) == (word, text)
            ? Decision.Accept()
            : Decision.Accept(new ConsentSaid(id, word, text));
    }

    /// <summary>Asks no longer. Only who asked can, and only before there is an answer.</summary>
    public static Decision Unask(ConsentBoard board, string id, string me) =>
        board.Find(id) switch
        {
            null => Decision.Refuse("consents.not-there"),
            var found when found.By != me => Decision.Refuse("consents.not-yours-to-unask"),
            { Last: not null } => Decision.Refuse("consents.answered"),
            { Unasked: true } => Decision.Accept(),
            _ => Decision.Accept(new ConsentUnasked(id)),
        };
}
