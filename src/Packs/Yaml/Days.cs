using System.Globalization;

namespace Kith.Packs.Yaml;

/// <summary>Calendar days as packs write them: <c>2026-03-02</c>.</summary>
internal static class Days
{
    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );
}
