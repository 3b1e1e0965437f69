namespace Kith.Interventions.Reading;

/// <summary>What the owner of a notebook may do with the list of what they have read. Whatever is so already adds nothing.</summary>
public static class ReadingDecisions
{
    /// <summary>Begins the list.</summary>
    public static Decision Begin(ReadingList list) =>
        list.IsKept ? Decision.Accept() : Decision.Accept(new ReadingBegun());

    /// <summary>Ends the list, and with it every mark.</summary>
    public static Decision End(ReadingList list) =>
        list.IsKept ? Decision.Accept(new ReadingEnded()) : Decision.Accept();

    /// <summary>Takes every mark off the list.</summary>
    public static Decision Empty(ReadingList list) =>
        list.Pages.Count > 0 ? Decision.Accept(new ReadingEmptied()) : Decision.Accept();

    /// <summary>Marks a page; begins the list if there is none, as whoever marks a page asks for it.</summary>
    public static Decision Mark(ReadingList list, string page) =>
        list.Has(page) ? Decision.Accept()
        : list.IsKept ? Decision.Accept(new PageRead(page))
        : Decision.Accept(new ReadingBegun(), new PageRead(page));

    /// <summary>Takes the mark off a page.</summary>
    public static Decision Unmark(ReadingList list, string page) =>
        list.Has(page) ? Decision.Accept(new PageUnread(page)) : Decision.Accept();
}
