namespace Kith.Web.Pages.Print;

/// <summary>A box to tick: what it sends and what it says.</summary>
public sealed record TickChoice(string Value, string Says, bool Ticked);
