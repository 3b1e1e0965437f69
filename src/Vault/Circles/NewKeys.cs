namespace Kith.Vault;

/// <summary>Why a circle gets new keys. Inviting and joining give new keys too and need no reason.</summary>
public enum NewKeys : byte
{
    /// <summary>Enough members said yes to a removal.</summary>
    Removal = 1,

    /// <summary>Somebody left.</summary>
    Leaving = 2,

    /// <summary>The keys were 90 days old or had sealed 10,000 entries.</summary>
    Age = 3,

    /// <summary>A member asked for it.</summary>
    ByHand = 4,

    /// <summary>A member asked for it after comparing words by voice with everybody who stays.</summary>
    Compared = 5,

    /// <summary>Somebody who lost everything is invited anew.</summary>
    Return = 6,
}
