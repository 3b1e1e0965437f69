namespace Kith.Interventions.Accountability;

/// <summary>What may happen to a process. The program weighs nothing and closes nothing: people write down what is so.</summary>
public static class ProcessDecisions
{
    /// <summary>The longest text in characters.</summary>
    public const int Longest = 2000;

    /// <summary>Answers some of the questions about fit. What is empty is not said.</summary>
    /// <param name="words">By question.</param>
    public static Decision Weigh(
        AccountabilityProcess process,
        string me,
        IReadOnlyDictionary<string, string> words
    )
    {
        var said = Fit
            .Questions.Select(q => new FitSaid(q, words.GetValueOrDefault(q, "")))
            .Where(s => s.Words.Length > 0)
            .ToList();
        if (said.Exists(s => s.Words.Length > Longest))
            return Decision.Refuse("accountability.too-long");
        if (said.Count == 0)
            return Decision.Refuse("accountability.no-words");
        return Decision.Accept([
            .. said.Where(s =>
                !process.Fit.Any(f => (f.Question, f.Words, f.By) == (s.Question, s.Words, me))
            ),
        ]);
    }

    /// <summary>
    /// Opens the process; once it is under way, takes in ends that were written since. Without an end, a request and an
    /// answer to each question about fit nothing opens.
    /// </summary>
    /// <param name="requests">What is asked, as the sheets have it now.</param>
    /// <param name="newId">Gives an id that nobody has used.</param>
    public static Decision Open(
        AccountabilityProcess process,
        WrittenEnds written,
        IReadOnlyList<string> requests,
        Func<string> newId
    )
    {
        if (process.IsClosed)
            return Decision.Refuse("accountability.is-closed");
        IReadOnlyList<End> more = [.. written.NewTo(process).Select(w => new End(newId(), w))];
        if (process.IsOpened)
            return more.Count == 0
                ? Decision.Refuse("accountability.no-new-end")
                : Decision.Accept(new EndsAdded(more));
        return more.Count == 0 ? Decision.Refuse("accountability.no-end")
            : requests.Count == 0 ? Decision.Refuse("accountability.no-request")
            : process.Unanswered.Any() ? Decision.Refuse("accountability.no-fit")
            : Decision.Accept(new ProcessOpened(more, requests));
    }

    /// <summary>Writes down that the person will not take part. Two who write it down both stand.</summary>
    public static Decision Refused(AccountabilityProcess process, string words) =>
        !process.IsUnderWay ? Decision.Refuse("accountability.not-open")
        : words.Length == 0 ? Decision.Refuse("accountability.no-words")
        : words.Length > Longest ? Decision.Refuse("accountability.too-long")
        : Decision.Accept(new RefusalHeard(words));

    /// <summary>They take part after all.</summary>
    public static Decision Returned(AccountabilityProcess process, string words) =>
        !process.IsUnderWay || !process.IsRefused ? Decision.Refuse("accountability.not-refused")
        : words.Length > Longest ? Decision.Refuse("accountability.too-long")
        : Decision.Accept(new RefusalOver(words));

    /// <summary>
    /// Closes it, with a word on each end. A pause does not stand in the way: nobody has to stay. Who closes while somebody
    /// else does is heard too.
    /// </summary>
    /// <param name="marks">At most one for each end.</param>
    public static Decision Close(
        AccountabilityProcess process,
        IReadOnlyList<EndMark> marks,
        string staysOpen,
        string words
    )
    {
        if (!process.IsOpened)
            return Decision.Refuse("accountability.not-open");
        if (process.Ends.Any(e => !marks.Any(m => m.End == e.Id)))
            return Decision.Refuse("accountability.end-unmarked");
        if (marks.Any(m => m.Words.Length == 0))
            return Decision.Refuse("accountability.end-no-words");
        if (staysOpen.Length == 0)
            return Decision.Refuse("accountability.no-open-end");
        if (marks.Select(m => m.Words).Append(staysOpen).Append(words).Any(w => w.Length > Longest))
            return Decision.Refuse("accountability.too-long");
        return process.Closings.Any(c => IsSame(c, marks, staysOpen, words))
            ? Decision.Accept()
            : Decision.Accept(new ProcessClosed(marks, staysOpen, words));
    }

    /// <summary>Opens a closed process again, in the open.</summary>
    public static Decision Reopen(AccountabilityProcess process, string words) =>
        !process.IsClosed ? Decision.Refuse("accountability.not-closed")
        : words.Length == 0 ? Decision.Refuse("accountability.no-words")
        : words.Length > Longest ? Decision.Refuse("accountability.too-long")
        : Decision.Accept(new ProcessReopened(words));

    private static bool IsSame(
        ProcessStep step,
        IReadOnlyList<EndMark> marks,
        string staysOpen,
        string words
    ) =>
        step.What is ProcessClosed closed
        && (closed.StaysOpen, closed.Words) == (staysOpen, words)
        && closed.Marks.SequenceEqual(marks);
}
