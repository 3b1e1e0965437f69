namespace Kith.Web.Http;

/// <summary>Reads Accept-Encoding (RFC 9110, 12.5.3).</summary>
internal static class Coding
{
    /// <summary>Whether <paramref name="coding"/> is named and not refused with a weight of zero.</summary>
    public static bool Accepts(ReadOnlySpan<char> list, ReadOnlySpan<char> coding)
    {
        foreach (var range in list.Split(','))
        {
            var item = list[range].Trim();
            var end = item.IndexOf(';');
            var name = end < 0 ? item : item[..end].TrimEnd();
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
                return end < 0 || !IsZero(item[(end + 1)..]);
        }
        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> parameter)
    {
        var weight = parameter.Trim();
        return weight.StartsWith("q=0", StringComparison.OrdinalIgnoreCase)
            && weight[3..].TrimStart('.').TrimStart('0').IsEmpty;
    }
}
