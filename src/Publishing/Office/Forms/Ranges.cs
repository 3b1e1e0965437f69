using System.Globalization;
using System.Text.RegularExpressions;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Reads questions about numbers.</summary>
internal static partial class Ranges
{
    private const int LongestScale = 10;

    /// <summary>A scale if it goes by whole numbers from 0 to 10 at most; a number otherwise.</summary>
    public static Question Read(FormRow row, OptionLists lists, Remarks remarks)
    {
        var given = row[FormColumns.Parameters];
        var (start, end, step) = (Of(given, "start"), Of(given, "end"), Of(given, "step") ?? 1);
        if (start is null || end is null)
            remarks.Leave(
                row,
                "The range does not say where it starts and ends; 1 to 5 stands in for it."
            );
        if (step == 1 && IsPoint(start ?? 1) && IsPoint(end ?? 5))
            return new ScaleQuestion
            {
                Id = "",
                Label = "",
                Min = (int)(start ?? 1),
                Max = (int)(end ?? 5),
                Points = Points(row[FormColumns.Points], lists),
            };
        remarks.Leave(row, "This range is no scale of a few points; any number is asked for.");
        return new NumberQuestion { Id = "", Label = "" };
    }

    public static NumberQuestion Number(FormRow row, Remarks remarks)
    {
        var limits = Limits().Match(row[FormColumns.Constraint]);
        if (!limits.Success && row[FormColumns.Constraint].Length > 0)
            remarks.Leave(
                row,
                "A rule for the answer is left out: a worksheet knows a least and a greatest number only."
            );
        return new NumberQuestion
        {
            Id = "",
            Label = "",
            Min = Whole(limits.Groups["min"].Value),
            Max = Whole(limits.Groups["max"].Value),
            Unit = FormWords.Maybe(row[FormColumns.Unit]),
        };
    }

    private static bool IsPoint(decimal value) =>
        value is >= 0 and <= LongestScale && value == decimal.Truncate(value);

    private static Dictionary<int, string> Points(string list, OptionLists lists) =>
        lists
            .Named(list)
            .Where(p => Whole(p.Name) is >= 0 and <= LongestScale)
            .ToDictionary(p => (int)Whole(p.Name)!, p => p.Option.Label);

    private static decimal? Of(string parameters, string name)
    {
        foreach (
            var part in parameters.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries)
        )
            if (part.Split('=') is [var key, var value] && key == name)
                return decimal.TryParse(value, CultureInfo.InvariantCulture, out var n) ? n : null;
        return null;
    }

    private static decimal? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    [GeneratedRegex(
        @"^\s*(\.\s*>=\s*(?<min>-?\d{1,7}))?(\s+and\s+)?(\.\s*<=\s*(?<max>-?\d{1,7}))?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Limits();
}
