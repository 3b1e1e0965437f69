namespace Kith.Interventions.Sharing;

/// <summary>Every copy that was ever put into a room, oldest first, with those taken back.</summary>
public sealed record SharedCopies(IReadOnlyList<SharedCopy> All)
{
    /// <summary>Copies that are shown on a day.</summary>
    public IEnumerable<SharedCopy> On(DateOnly day) => All.Where(c => c.Stands(day));

    /// <summary>The copy with this id, or null.</summary>
    public SharedCopy? Find(string id) =>
        All.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));

    /// <summary>What a room's log says of its copies. Only its owner can take a copy back; other tries are passed over.</summary>
    public static SharedCopies Fold(IEnumerable<Happened> events)
    {
        var copies = new List<SharedCopy>();
        foreach (var happened in events)
            switch (happened.What)
            {
                case CopyShared e when !copies.Exists(c => c.Id == e.Copy):
                    copies.Add(new SharedCopy(e, happened.By, happened.At, null, happened.Seq));
                    break;
                case CopyTakenBack e
                    when copies.FindIndex(c =>
                        c.Id == e.Copy && c.By == happened.By && c.TakenBack is null
                    )
                        is >= 0
                            and var place:
                    copies[place] = copies[place] with { TakenBack = happened.At };
                    break;
            }
        return new SharedCopies(copies);
    }
}
