namespace Kith.Vault;

/// <summary>What the seven words of an invite lead to.</summary>
public enum Invitation
{
    /// <summary>Nothing: wrong, used or too old.</summary>
    Nothing,

    /// <summary>A place in a circle.</summary>
    Circle,

    /// <summary>A limited seat.</summary>
    LimitedSeat,
}
