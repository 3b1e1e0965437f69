namespace Kith.Vault;

/// <summary>One session as its owner sees it in a list.</summary>
/// <param name="Begun">To the minute, in UTC.</param>
/// <param name="LastSeen">To the minute, in UTC.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
public sealed record SignedIn(DateTimeOffset Begun, DateTimeOffset LastSeen, bool IsThis);
