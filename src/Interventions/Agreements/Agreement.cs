using System.Globalization;
using Kith.Interventions.Feeds;

namespace Kith.Interventions.Agreements;

/// <summary>Something the team agreed on.</summary>
/// <param name="Review">When they will look at it again, as it was said.</param>
public sealed record Agreement(string What, string Review, Origin Origin)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d MMMM yyyy"];

    /// <summary>The day of the review, if a day was said and not words such as "after the summer".</summary>
    public DateOnly? Day =>
        DateOnly.TryParseExact(
            Review.Trim(),
            Days,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>Whether it is to be looked at by a day: the day has come, or only words say when, and people have to tell.</summary>
    public bool IsUpBy(DateOnly day) => Review.Length > 0 && (Day is null || Day <= day);
}
