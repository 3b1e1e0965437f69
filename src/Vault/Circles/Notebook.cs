using Kith.Sealing;

namespace Kith.Vault;

/// <summary>A seat's own room, in the same form as a circle's only epoch.</summary>
static class Notebook
{
    internal static (Held Held, Roster Owner) Of(Seat seat)
    {
        var author = Bytes32.From(seat.Signing.Public.Span);
        var me = new AuthorId(Digest.Identity(Labels.Self, seat.Signing.Public));
        var held = new Held(
            new(seat.Notebook.Value),
            0,
            seat.Notebook,
            Secret.CopyOf(seat.NotebookKey.Bytes),
            me,
            Secret.CopyOf(seat.Signing.Seed),
            author
        );
        return (held, new(0, [new(me, author, seat.BoxPublic, Joined: true)]));
    }
}
