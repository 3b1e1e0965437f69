namespace Kith.Interventions.Circle;

/// <summary>The intervention got the code name it goes by.</summary>
public sealed record InterventionNamed(string CodeName) : CircleEvent;

/// <summary>A member said which code name they go by in this circle.</summary>
public sealed record MemberNamed(string CodeName) : CircleEvent;

/// <summary>The author read that what is written here can be demanded by a court or by force, and chose to go on.</summary>
public sealed record PaperRead : CircleEvent;

/// <summary>
/// The author says again how the circle and its members are called, for somebody who cannot read where they said it
/// themselves.
/// </summary>
/// <param name="Names">Code names by author mark.</param>
public sealed record NamesTold(string? CodeName, IReadOnlyDictionary<string, string> Names)
    : CircleEvent;
