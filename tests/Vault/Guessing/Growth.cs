namespace Kith.Vault.Tests.Guessing;

/// <summary>What somebody knows who took the database again and again: which items were there when.</summary>
sealed class Growth
{
    readonly Dictionary<(string Stream, long Seq), int> first = [];
    int times;

    /// <summary>Takes it once more.</summary>
    internal async Task See(IStore store)
    {
        await foreach (var line in store.Copy())
            if (line.Table.Name == "streams")
                first.TryAdd(Name(line), times);
        times++;
    }

    /// <summary>The first time this item was there; what came after the last time counts as then.</summary>
    internal int Of(Line line) => first.GetValueOrDefault(Name(line), times);

    static (string Stream, long Seq) Name(Line line) =>
        (Convert.ToHexString((byte[])line["stream"]!), (long)line["seq"]!);
}
