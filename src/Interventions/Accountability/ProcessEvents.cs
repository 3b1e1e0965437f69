namespace Kith.Interventions.Accountability;

/// <summary>What somebody says to one of the questions before a process opens.</summary>
/// <param name="Question">One of <see cref="Fit.Questions"/>.</param>
public sealed record FitSaid(string Question, string Words) : CircleEvent;

/// <summary>The process was opened with these ends and requests, in the words they had then.</summary>
public sealed record ProcessOpened(IReadOnlyList<End> Ends, IReadOnlyList<string> Requests)
    : CircleEvent;

/// <summary>More ends were taken from the sheets after it was opened. None is ever taken off.</summary>
public sealed record EndsAdded(IReadOnlyList<End> Ends) : CircleEvent;

/// <summary>The process rests. No reason is needed.</summary>
/// <param name="MayGoOn">Mark of somebody else who may let it go on; empty for nobody else.</param>
public sealed record ProcessPaused(string Words, string MayGoOn) : CircleEvent;

/// <summary>It goes on.</summary>
/// <param name="Pauses">Marks of those whose pauses are over.</param>
public sealed record ProcessWentOn(IReadOnlyList<string> Pauses, string Words) : CircleEvent;

/// <summary>The person who caused harm will not take part, or gives no answer, in the words of who writes it down.</summary>
public sealed record RefusalHeard(string Words) : CircleEvent;

/// <summary>They take part after all.</summary>
public sealed record RefusalOver(string Words) : CircleEvent;

/// <summary>The process was closed: what became of each end, and what stays open.</summary>
public sealed record ProcessClosed(IReadOnlyList<EndMark> Marks, string StaysOpen, string Words)
    : CircleEvent;

/// <summary>A closed process goes on. A pause that stood when it was closed stands again.</summary>
public sealed record ProcessReopened(string Words) : CircleEvent;

/// <summary>Something that has to be so for the process to be over.</summary>
public sealed record End(string Id, string Words);

/// <summary>What became of an end, in the words of who wrote it down.</summary>
/// <param name="End">Its id.</param>
public sealed record EndMark(string End, EndState State, string Words);

public enum EndState
{
    Met,
    NotMet,
    GivenUp,
}
