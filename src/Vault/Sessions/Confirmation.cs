namespace Kith.Vault;

/// <summary>What came of asking a signed-in person for their passphrase again.</summary>
public enum Confirmation
{
    /// <summary>It is the passphrase this session began with. <see cref="Session.ConfirmedUntil"/> says how long that holds.</summary>
    Given,

    /// <summary>The name, the passphrase or both lead elsewhere, or nowhere.</summary>
    Wrong,

    /// <summary>Too many people are signing in at this moment.</summary>
    Busy,
}
