using System.Globalization;

namespace Kith.Interventions.Plans;

/// <summary>B9 before B10.</summary>
internal sealed class CodeOrder : IComparer<string>
{
    public static CodeOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (Parts(x ?? ""), Parts(y ?? ""));
        var set = string.CompareOrdinal(a.Set, b.Set);
        return set != 0 ? set : a.Number.CompareTo(b.Number);
    }

    private static (string Set, int Number) Parts(string code)
    {
        var set = code.TrimEnd("0123456789".ToCharArray());
        _ = int.TryParse(
            code.AsSpan(set.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        return (set, number);
    }
}
