using Kith.Web.Private;
using Kith.Workroom;

namespace Kith.Web.Pages.Notes;

/// <summary>A page of a room that a note can stand beside.</summary>
/// <param name="Page">What follows the room's address, such as <c>boards/people</c>; empty for the room's own page.</param>
public sealed record PageSpot(string Page)
{
    private const char Slash = '~';
    private const int Longest = 200;

    /// <summary>It as one part of an address.</summary>
    public string Name => Slash + Page.Replace('/', Slash);

    /// <summary>The spot of this name, or null if it is no name of one.</summary>
    public static PageSpot? Named(string name) =>
        name.Length is > 0 and <= Longest
        && name[0] == Slash
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is Slash or '-')
            ? new(name[1..].Replace(Slash, '/'))
            : null;

    /// <summary>
    /// The spot of an inner path in a room. Null outside of it, in a sheet, whose questions have notes beside them, and where
    /// a note is written.
    /// </summary>
    public static PageSpot? Of(OpenRoom room, string path)
    {
        var root = RoomGate.PathOf(room);
        if (path == root)
            return new("");
        if (!path.StartsWith(root + "/", StringComparison.Ordinal))
            return null;
        var page = path[(root.Length + 1)..];
        return page.Split('/')[0] is "s" or "beside" ? null : Named(new PageSpot(page).Name);
    }

    /// <summary>Its inner path in a room.</summary>
    public string In(OpenRoom room) =>
        Page.Length == 0 ? RoomGate.PathOf(room) : $"{RoomGate.PathOf(room)}/{Page}";
}
