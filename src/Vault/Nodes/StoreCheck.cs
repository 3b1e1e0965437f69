using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What can be said of a store without any member's key: whether everything has the form it must have. What is in it, and
/// who may open it, only members can check, on a page of their own.
/// </summary>
/// <param name="Seats">How many seats there are.</param>
/// <param name="OddSeats">How many of them have not exactly the five rows of a seat.</param>
/// <param name="Streams">How many streams there are.</param>
/// <param name="Items">How many items are in them.</param>
/// <param name="OddSizes">How many items have a length that no item can have.</param>
/// <param name="Mailboxes">How many streams miss items because letters were taken out of them.</param>
/// <param name="Gaps">
/// How many other streams miss items in the middle: a circle closed for good, or damage. To members of the circle the
/// room says which.
/// </param>
public sealed record StoreCheck(
    long Seats,
    long OddSeats,
    long Streams,
    long Items,
    long OddSizes,
    long Mailboxes,
    long Gaps
)
{
    /// <summary>Whether nothing is there that cannot be.</summary>
    public bool IsSound => OddSeats == 0 && OddSizes == 0;

    /// <summary>Looks at every line of the store as of one moment; the node may be running.</summary>
    /// <param name="folder">The data folder, for the pepper.</param>
    /// <exception cref="InvalidDataException">The pepper is missing or of another database, or the database is empty.</exception>
    public static async Task<StoreCheck> Of(IStore store, string folder)
    {
        if (await store.Meta(NodeKeys.SaltKey) is null)
            throw new InvalidDataException(
                "The database is empty: no node was ever started on it."
            );
        using var keys = await NodeKeys.Open(store, folder);
        var rows = new RowCheck();
        var items = new ItemCheck(keys.Cover);
        await foreach (var line in store.Copy())
            if (line.Table.Name == "rows")
                rows.Take(line);
            else if (line.Table.Name == "streams")
                items.Take(line);
        return new(
            rows.Seats,
            rows.OddSeats,
            items.Streams,
            items.Items,
            items.OddSizes,
            items.Mailboxes,
            items.Gaps
        );
    }
}
