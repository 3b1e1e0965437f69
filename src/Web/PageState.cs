namespace Kith.Web;

/// <summary>What the frame of a page needs to know about the request it answers.</summary>
public sealed class PageState
{
    /// <summary>A page of the workroom: no public search or menu, padded, never compressed.</summary>
    public bool IsPrivate { get; internal set; }

    /// <summary>The story's day, when the page is of a practice room; null otherwise.</summary>
    public DateOnly? StoryDay { get; internal set; }

    internal ReaderLook Look { get; set; } = ReaderLook.Plain;
}
