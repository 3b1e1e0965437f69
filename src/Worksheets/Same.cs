namespace Kith.Worksheets;

internal static class Same
{
    public static bool Maps<T>(
        IReadOnlyDictionary<string, T> a,
        IReadOnlyDictionary<string, T> b
    ) => a.Count == b.Count && a.All(kv => b.TryGetValue(kv.Key, out var v) && Equals(kv.Value, v));
}
