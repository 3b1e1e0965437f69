namespace Kith.Interventions.Retaliation;

/// <summary>A row of the log of what was done to us.</summary>
public sealed record BacklashPlace(string Sheet, string Entry, string Row);

/// <summary>What we do now about something that was done to us. What somebody said before stays readable.</summary>
/// <param name="What">What was done, in the words the log had then.</param>
/// <param name="Agreed">The agreed answer it follows, by what it answers; empty if it follows none.</param>
/// <param name="Speaks">Who speaks, in words.</param>
/// <param name="Silent">Who stays silent and is left in peace, in words.</param>
/// <param name="Beside">Who stands with those who were hit, in words.</param>
public sealed record BacklashAnswered(
    BacklashPlace At,
    string What,
    string Agreed,
    string Do,
    string Speaks,
    string Silent,
    string Beside
) : CircleEvent;

/// <summary>A file of the room belongs to a row of the log, or no longer does.</summary>
/// <param name="File">The file's id.</param>
public sealed record EvidenceTied(BacklashPlace At, string File, bool Tied) : CircleEvent;
