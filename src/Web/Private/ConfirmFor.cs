namespace Kith.Web.Private;

/// <summary>What is not done before the passphrase was given again.</summary>
public enum ConfirmFor
{
    /// <summary>Taking a file away.</summary>
    File,

    /// <summary>A yes to somebody's removal, the last one too.</summary>
    TakeOut,

    /// <summary>New keys by hand.</summary>
    NewKeys,

    /// <summary>Giving somebody what was written before they came.</summary>
    Earlier,

    /// <summary>A yes to closing for good.</summary>
    Close,

    /// <summary>Closing for good.</summary>
    CloseNow,

    /// <summary>Making a limited seat.</summary>
    LimitedMake,

    /// <summary>Ending a limited seat.</summary>
    LimitedEnd,
}
