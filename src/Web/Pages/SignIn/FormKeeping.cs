namespace Kith.Web.Pages.SignIn;

/// <summary>What became of a form whose session was over.</summary>
public enum FormKeeping
{
    /// <summary>It waits for its owner.</summary>
    Kept,

    /// <summary>It was too old, or sent before.</summary>
    Refused,

    /// <summary>The node could not save it.</summary>
    NoRoom,
}
