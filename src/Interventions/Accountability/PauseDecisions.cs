namespace Kith.Interventions.Accountability;

/// <summary>
/// Who may let a process rest, and who may let it go on. If the survivor whom the room is for or around reads it, only they
/// may pause; else any member may.
/// </summary>
public static class PauseDecisions
{
    /// <param name="survivor">Mark of the survivor whom the room is for or around, if they read it; else null.</param>
    public static bool MayPause(string me, string? survivor) => survivor is null || survivor == me;

    /// <summary>Pauses, or pauses anew with another person named.</summary>
    /// <param name="mayGoOn">Mark of somebody else who may let it go on, or empty.</param>
    public static Decision Pause(
        AccountabilityProcess process,
        string me,
        string? survivor,
        IReadOnlyCollection<string> readers,
        string words,
        string mayGoOn
    ) =>
        !process.IsUnderWay ? Decision.Refuse("accountability.not-open")
        : !MayPause(me, survivor) ? Decision.Refuse("accountability.not-yours-to-pause")
        : mayGoOn.Length > 0 && !readers.Contains(mayGoOn)
            ? Decision.Refuse("accountability.nobody")
        : words.Length > ProcessDecisions.Longest ? Decision.Refuse("accountability.too-long")
        : Decision.Accept(new ProcessPaused(words, mayGoOn));

    /// <summary>
    /// Whether a member may end this pause: who paused, and whom they named. Once neither reads the room, whoever may pause,
    /// so that nothing rests for ever by accident.
    /// </summary>
    public static bool MayEnd(
        Pause pause,
        string me,
        string? survivor,
        IReadOnlyCollection<string> readers
    ) =>
        me == pause.By
        || me == pause.MayGoOn
        || (
            !readers.Contains(pause.By)
            && !readers.Contains(pause.MayGoOn)
            && MayPause(me, survivor)
        );

    /// <summary>Ends every pause that this member may end. It goes on once none stands.</summary>
    public static Decision GoOn(
        AccountabilityProcess process,
        string me,
        string? survivor,
        IReadOnlyCollection<string> readers,
        string words
    )
    {
        if (!process.IsUnderWay || process.Pauses.Count == 0)
            return Decision.Refuse("accountability.not-paused");
        IReadOnlyList<string> mine =
        [
            .. process.Pauses.Where(p => MayEnd(p, me, survivor, readers)).Select(p => p.By),
        ];
        return mine.Count == 0 ? Decision.Refuse("accountability.not-yours-to-go-on")
            : words.Length > ProcessDecisions.Longest ? Decision.Refuse("accountability.too-long")
            : Decision.Accept(new ProcessWentOn(mine, words));
    }
}
