using Kith.Vault;
using Kith.Workroom;

namespace Kith.Web.Pages.Members;

/// <summary>Somebody on the roster of a room, as the pages about members show them.</summary>
/// <param name="Joined">False for somebody who is invited and has not come.</param>
public sealed record OneOfUs(OpenRoom Room, AuthorId Id, string Name, bool Joined)
{
    public bool IsMe => string.Equals(Mark, Room.Me, StringComparison.Ordinal);

    public string Mark => Id.ToString();

    public bool IsFor => Room.Membership.For == Id;

    public bool MayGo => !IsMe && Room.Membership.IsPossible(Id, YesTo.Removal);

    public bool MayReturn => !IsMe && Joined && Room.Membership.IsPossible(Id, YesTo.Return);

    public YesTo? MyYes => Room.Membership.MyYes(Id);

    public int Have(YesTo what) => Room.Membership.Yeses.Count(y => y.Whom == Id && y.What == what);

    public int Need(YesTo what) => Room.Membership.Needed(Id, what);

    public bool IsLast(YesTo what) => Room.Membership.WouldBeEnough(Id, what);

    /// <summary>Who said yes to it, the reader left out.</summary>
    public IEnumerable<string> Others(YesTo what) =>
        Room
            .Membership.Yeses.Where(y => y.Whom == Id && y.What == what)
            .Select(y => y.By.ToString())
            .Where(mark => !string.Equals(mark, Room.Me, StringComparison.Ordinal))
            .Select(Room.Members.NameOf);

    /// <summary>Everybody in the room, those who are invited last.</summary>
    public static IReadOnlyList<OneOfUs> All(OpenRoom room, Wording words) =>
        [
            .. room.Readers.Select(mark => Of(room, mark, room.Members.NameOf(mark), true)),
            .. room.InvitedMarks.Select(mark =>
                Of(
                    room,
                    mark,
                    room.Members.Names.GetValueOrDefault(mark, words["people.invited"]),
                    false
                )
            ),
        ];

    private static OneOfUs Of(OpenRoom room, string mark, string name, bool joined) =>
        AuthorId.TryParse(mark, out var id)
            ? new OneOfUs(room, id, name, joined)
            : throw new InvalidOperationException("A roster holds no such mark.");
}
