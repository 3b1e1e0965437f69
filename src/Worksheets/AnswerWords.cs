namespace Kith.Worksheets;

/// <summary>The few words that stand in an answer but in no worksheet.</summary>
/// <param name="Months">Twelve, as they stand in a date.</param>
/// <param name="DayPattern">A day, with <c>{day}</c>, <c>{month}</c> and <c>{year}</c>.</param>
public sealed record AnswerWords(
    string Yes,
    string No,
    string NotSure,
    string NotNow,
    string SomethingElse,
    string Agreed,
    IReadOnlyList<string> Months,
    string DayPattern
)
{
    public static AnswerWords English { get; } =
        new(
            "Yes",
            "No",
            "Not sure",
            "Not now",
            "Something else",
            "Yes",
            [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
            "{day} {month} {year}"
        );

    /// <summary>A day in words, such as "2 March 2026".</summary>
    public string Day(DateOnly day) =>
        DayPattern
            .Replace("{day}", $"{day.Day}", StringComparison.Ordinal)
            .Replace("{month}", Months[day.Month - 1], StringComparison.Ordinal)
            .Replace("{year}", $"{day.Year}", StringComparison.Ordinal);
}
