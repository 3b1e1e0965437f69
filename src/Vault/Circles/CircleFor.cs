namespace Kith.Vault;

/// <summary>Whom a circle is for. It is said at the start and cannot be changed by others.</summary>
public enum CircleFor
{
    /// <summary>Nobody in particular: every member can be taken out by two others.</summary>
    Nobody,

    /// <summary>The person who starts it.</summary>
    Starter,

    /// <summary>Somebody the starter will invite, once, as the person it is for.</summary>
    Invited,
}
