namespace Kith.Web.Private;

/// <summary>Something that waits until the passphrase is given again.</summary>
/// <param name="Back">The inner path of the page it was asked for on.</param>
/// <param name="Act">The inner path the form was for; null when a file was asked for.</param>
/// <param name="Fields">What was typed and ticked in that form, as a body; what proves where it came from is left out.</param>
public sealed record Confirming(
    ConfirmFor What,
    string Back,
    string? Act = null,
    string Fields = ""
);
