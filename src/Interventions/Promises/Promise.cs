using System.Security.Cryptography;
using System.Text;
using Kith.Interventions.Feeds;

namespace Kith.Interventions.Promises;

/// <summary>An action somebody took on.</summary>
/// <param name="By">By when, as it was said.</param>
/// <param name="Due">The day, if a day was said.</param>
/// <param name="Settled">Who said how it stands and when; null while nobody has.</param>
public sealed record Promise(
    string What,
    IReadOnlyList<string> Who,
    string By,
    DateOnly? Due,
    PromiseState State,
    Settlement? Settled,
    Origin Origin
)
{
    /// <summary>
    /// What it is called in events: its row, or a mark of its words where it is not in a table. The words themselves stand on the
    /// sheet alone and go with it.
    /// </summary>
    public string Key =>
        Origin.Row
        ?? "w-"
            + Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(What)).AsSpan(0, MarkLength)
            );

    private const int MarkLength = 8;

    /// <summary>What events called it before: where it is not in a table, its words.</summary>
    internal string EarlierKey => Origin.Row ?? What;

    /// <summary>How it stands on a day.</summary>
    public PromiseStanding On(DateOnly today) =>
        State switch
        {
            PromiseState.Kept => PromiseStanding.Kept,
            PromiseState.Released => PromiseStanding.Released,
            _ when Due is not { } due => PromiseStanding.SomeTime,
            _ when Due < today => PromiseStanding.Overdue,
            _ when Due < today.AddDays(7) => PromiseStanding.ThisWeek,
            _ => PromiseStanding.Later,
        };
}

public sealed record Settlement(string By, DateTimeOffset At);

/// <summary>Where a promise belongs in a list for today.</summary>
public enum PromiseStanding
{
    Overdue,

    /// <summary>Today or in the six days after it.</summary>
    ThisWeek,
    Later,

    /// <summary>Open, with no day or a vague one.</summary>
    SomeTime,
    Kept,
    Released,
}
