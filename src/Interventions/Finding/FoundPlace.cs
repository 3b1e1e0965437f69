using Kith.Worksheets;

namespace Kith.Interventions.Finding;

/// <summary>A place where the words stand.</summary>
/// <param name="Thing">Id of the sheet or copy; beside the sheets of the question for a yes, sheet and entry of an action, or the page of a note.</param>
/// <param name="Worksheet">Null beside the sheets.</param>
/// <param name="Question">Its label; empty beside the sheets.</param>
/// <param name="Excerpt">The words and what stands around them.</param>
/// <param name="Day">Of the entry or note; the first day there is where nothing says.</param>
public sealed record FoundPlace(
    FoundIn In,
    string Thing,
    Worksheet? Worksheet,
    string Question,
    string Excerpt,
    DateOnly Day
);

/// <summary>What kind of thing the words stand in.</summary>
public enum FoundIn
{
    Answer,
    Promise,
    Decision,
    Copy,

    /// <summary>A note that somebody showed to the room.</summary>
    Note,

    /// <summary>A note the reader keeps for themselves.</summary>
    OwnNote,

    /// <summary>The same beside a page of the room.</summary>
    PageNote,

    /// <summary>The accountability process: what was said before it opened, and its steps.</summary>
    Process,

    /// <summary>What we do about something that was done to us.</summary>
    Backlash,

    /// <summary>A question for a yes, or what was said to it.</summary>
    Consent,

    /// <summary>Why somebody went ahead without a yes.</summary>
    Action,

    /// <summary>What was put to the team, what members said to it, and what was decided.</summary>
    Deciding,

    /// <summary>What members said about ties of their own.</summary>
    Ties,

    /// <summary>What went to the limited seat and came from it, and what waits to go.</summary>
    Limited,

    /// <summary>The name of a file.</summary>
    File,
}
