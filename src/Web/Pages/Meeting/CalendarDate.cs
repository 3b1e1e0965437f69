using System.Globalization;
using Kith.Sealing;

namespace Kith.Web.Pages.Meeting;

/// <summary>
/// A day, and an hour if there is one, as a calendar takes it (RFC 5545). The hour is that of whoever reads it. It says
/// nothing else: not what it is, of whom, or when it was made.
/// </summary>
internal static class CalendarDate
{
    /// <summary>The file, or null if the day or the hour is none.</summary>
    /// <param name="day">As <c>2026-03-02</c>.</param>
    /// <param name="hour">As <c>18:30</c>, or empty for the whole day.</param>
    public static string? Of(string day, string hour)
    {
        if (Read(day, "yyyy-MM-dd") is not { } date)
            return null;
        var when = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (hour.Length == 0)
            return File(when, $"DTSTART;VALUE=DATE:{when}");
        return Read(hour, "HH:mm") is { } time
            ? File(
                when,
                $"DTSTART:{when}T{time.ToString("HHmmss", CultureInfo.InvariantCulture)}",
                "DURATION:PT1H"
            )
            : null;
    }

    private static DateTime? Read(string text, string shape) =>
        DateTime.TryParseExact(
            text,
            shape,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read
        )
            ? read
            : null;

    private static string File(string day, params string[] when)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Calendar//EN",
            "BEGIN:VEVENT",
            $"UID:{Convert.ToHexStringLower(Chance.Bytes(16))}",
            $"DTSTAMP:{day}T000000Z",
            .. when,
            "SUMMARY:Appointment",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => line + "\r\n"));
    }
}
