using Kith.Interventions.Actions;

namespace Kith.Interventions.Consents;

/// <summary>Somebody asks a member for a yes to one named thing. Nobody has said yes by being asked.</summary>
/// <param name="Whom">Mark of the member it touches: nobody else can answer.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Knows">Who will know.</param>
/// <param name="Until">The last day a yes stands.</param>
/// <param name="Action">The action that waits for it; null when no sheet tells of one.</param>
public sealed record ConsentAsked(
    string Consent,
    string Whom,
    string What,
    string Purpose,
    string Knows,
    DateOnly Until,
    ActionPlace? Action
) : CircleEvent;

/// <summary>The member who was asked answers, or takes a yes back. The latest word stands.</summary>
/// <param name="Text">What they want to say with it; may be empty.</param>
public sealed record ConsentSaid(string Consent, ConsentWord Word, string Text) : CircleEvent;

/// <summary>Who asked does so no longer.</summary>
public sealed record ConsentUnasked(string Consent) : CircleEvent;

/// <summary>What somebody says to a question.</summary>
public enum ConsentWord
{
    Yes,
    NotNow,
    No,

    /// <summary>It was yes, and is no longer.</summary>
    TakenBack,
}
