using System.Globalization;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Writes what a form says of itself.</summary>
internal static class SettingsRow
{
    public static FormRow Of(Worksheet sheet, string language) =>
        FormRow.New(
            ("form_title", sheet.Title),
            ("form_id", sheet.Id),
            ("version", sheet.Version.ToString(CultureInfo.InvariantCulture)),
            ("default_language", language),
            ("kith_code", sheet.Code),
            ("kith_set", sheet.Set),
            ("kith_why", sheet.Why),
            ("kith_phases", Words(sheet.Phases)),
            ("kith_for", Words(sheet.For)),
            ("kith_minutes", sheet.Minutes.ToString(CultureInfo.InvariantCulture)),
            ("kith_care", PackWord.Of(sheet.Care)),
            ("kith_share", PackWord.Of(sheet.Privacy.Share)),
            ("kith_names", PackWord.Of(sheet.Privacy.Names)),
            ("kith_plan", Flag(sheet.Privacy.Plan)),
            ("kith_repeats", Flag(sheet.Repeats)),
            ("kith_each", Flag(sheet.Each)),
            (
                "kith_chart",
                sheet.Chart is { } chart ? $"{PackWord.Of(chart.Kind)} {chart.Value}" : null
            ),
            ("kith_next", string.Join(' ', sheet.Next))
        );

    private static string Words<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(' ', values.Select(PackWord.Of));

    private static string Flag(bool on) => on ? "true" : "false";
}
