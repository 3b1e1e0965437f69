using Kith.Sealing;
using Kith.Vault;

namespace Kith.Web.Tests.Access;

/// <summary>Every line of the database as of one moment.</summary>
internal sealed class Ledger
{
    private const string Streams = "streams";
    private readonly Dictionary<Place, string> lines;

    private Ledger(Dictionary<Place, string> lines) => this.lines = lines;

    public static async Task<Ledger> Of(IStore store)
    {
        var found = new Dictionary<Place, string>();
        await foreach (var line in store.Copy())
        {
            var values = line.Values.Select(Text).ToList();
            found.Add(new(line.Table.Name, values[0], values[1]), string.Concat(values));
        }
        return new(found);
    }

    /// <summary>What was added, changed or removed since, but for items in these streams.</summary>
    /// <param name="mayBegin">Whether streams that are new do not count.</param>
    public IReadOnlyList<string> ChangedSince(
        Ledger before,
        IReadOnlySet<string> own,
        bool mayBegin
    )
    {
        var known = before.lines.Keys.Select(p => p.First).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lines
                .Except(before.lines)
                .Concat(before.lines.Except(lines))
                .Select(l => l.Key)
                .Where(p => p.Table != Streams || !own.Contains(p.First))
                .Where(p => p.Table != Streams || !mayBegin || known.Contains(p.First))
                .Select(p => $"{p}"),
        ];
    }

    private static string Text(object value) =>
        value switch
        {
            byte[] { Length: <= Blake.Length } bytes => Convert.ToHexString(bytes),
            byte[] bytes => Hash(bytes),
            _ => $"{value}",
        };

    private static string Hash(byte[] bytes)
    {
        var hash = new byte[Blake.Length];
        Blake.Hash(bytes, hash);
        return Convert.ToHexString(hash);
    }

    private sealed record Place(string Table, string First, string Second);
}
