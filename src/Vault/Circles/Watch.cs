namespace Kith.Vault;

/// <summary>Keeps the seat's mark of what it last saw while it opens its rooms, and finds out why one does not open.</summary>
static class Watch
{
    /// <summary>
    /// Opens a room, remembers how far it went, and says what is wrong where something is. A store that takes nothing new
    /// is still read.
    /// </summary>
    internal static async Task<Opening> Over(Holder holder, Func<Holder, Task<Opening>> open)
    {
        var opening = await open(holder);
        if (opening is Opening.Opened)
            await Note(holder);
        return opening is Opening.Unreadable ? await Explain(holder, open) : opening;
    }

    static async Task Note(Holder holder)
    {
        try
        {
            await SeenMark.Note(holder);
        }
        catch (Exception failure) when (Unsaved.Is(failure))
        {
            // The mark stays where it was and is written at a later opening: until then this session notices as much, and
            // the next one less.
        }
    }

    /// <summary>
    /// Opens a room as it is for somebody who never saw it. Where that works, this is what the seat saw from here on.
    /// </summary>
    internal static async Task<Opening> GoOn(Holder holder, Func<Holder, Task<Opening>> open)
    {
        var fresh = holder with { Heads = Heads.Blank() };
        var opening = await open(fresh);
        if (opening is not Opening.Unreadable)
            await SeenMark.GoBack(holder, fresh.Heads);
        return opening;
    }

    /// <summary>
    /// What is good by itself and not what was seen before is an older room, perhaps with new entries behind. What does not
    /// hold together was changed.
    /// </summary>
    static async Task<Opening> Explain(Holder holder, Func<Holder, Task<Opening>> open)
    {
        var fresh = await open(holder with { Heads = Heads.Blank() });
        if (fresh is Opening.Opened opened)
            opened.Room.Dispose();
        return new Opening.Unreadable(
            fresh is Opening.Unreadable ? Unreadability.Changed : Unreadability.Older
        );
    }
}
