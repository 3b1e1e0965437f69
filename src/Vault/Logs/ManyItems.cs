namespace Kith.Vault;

/// <summary>Opens many items of a log, on all cores where there are enough of them.</summary>
static class ManyItems
{
    /// <summary>How many are opened before the first of them is looked at in its place.</summary>
    const int Together = 128;

    /// <summary>How much space opening them takes.</summary>
    internal static int SpaceFor(IReadOnlyList<Item> items) =>
        items.Sum(i => EntryFormat.RoomFor(i.Sealed.Length));

    /// <summary>What each of them gives, in their order.</summary>
    /// <param name="space">Room for all of them; each stays there.</param>
    /// <param name="open">What is made of one item in its own part of the space, in whatever order.</param>
    internal static IEnumerable<T> Each<T>(
        IReadOnlyList<Item> items,
        Memory<byte> space,
        Func<Item, Memory<byte>, T> open
    )
    {
        var rooms = new Memory<byte>[items.Count];
        for (var i = 0; i < rooms.Length; i++)
        {
            var length = EntryFormat.RoomFor(items[i].Sealed.Length);
            (rooms[i], space) = (space[..length], space[length..]);
        }
        for (var from = 0; from < rooms.Length; from += Together)
        {
            var opened = new T[Math.Min(Together, rooms.Length - from)];
            void One(int i) => opened[i] = open(items[from + i], rooms[from + i]);
            if (opened.Length < Together)
                for (var i = 0; i < opened.Length; i++)
                    One(i);
            else
                Parallel.For(0, opened.Length, One);
            foreach (var one in opened)
                yield return one;
        }
    }
}
