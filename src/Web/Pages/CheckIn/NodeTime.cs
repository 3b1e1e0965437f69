using System.Globalization;

namespace Kith.Web.Pages.CheckIn;

/// <summary>Times as the node's clock shows them, with how far it is from UTC.</summary>
internal static class NodeTime
{
    public static string Show(this TimeProvider clock, DateTimeOffset time) =>
        TimeZoneInfo
            .ConvertTime(time, clock.LocalTimeZone)
            .ToString("dddd d MMMM, HH:mm '(UTC'zzz')'", CultureInfo.InvariantCulture);
}
