namespace Kith.Interventions.Deciding;

/// <summary>Somebody put something to the team to decide.</summary>
/// <param name="Kind">The kind of decision, in the words of the team's sheet on ways to decide; empty for none of them.</param>
/// <param name="Way">One of <see cref="Ways.All"/>.</param>
/// <param name="Agreed">The way the team had agreed on for this kind, in its words; empty if it had not.</param>
public sealed record MatterRaised(
    string Matter,
    string What,
    string Kind,
    string Way,
    string Agreed
) : CircleEvent;

/// <summary>What a member says to it. What they said before stays readable.</summary>
/// <param name="Stand">One of the way's <see cref="Ways.Stands"/>; empty where there are only words.</param>
public sealed record MatterSaid(string Matter, string Stand, string Words) : CircleEvent;

/// <summary>What was decided, in the words of the one who writes it down.</summary>
public sealed record MatterDecided(string Matter, string Words) : CircleEvent;

/// <summary>It is not to be decided any more.</summary>
public sealed record MatterDropped(string Matter) : CircleEvent;
