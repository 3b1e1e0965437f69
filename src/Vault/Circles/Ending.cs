namespace Kith.Vault;

/// <summary>What members said about closing the circle for good, within one epoch: who is in it changes, all is asked again.</summary>
sealed class Ending
{
    /// <summary>How long everybody has, after the last yes, to print what they need or to say no.</summary>
    internal const uint MinutesToWait = 7 * 24 * 60;

    const byte Yes = 1;
    const byte No = 2;
    const byte Closed = 3;
    const int NeededYes = 2;

    readonly Dictionary<AuthorId, (bool IsYes, uint Minutes)> words = [];

    /// <summary>When it was closed; null while it is not.</summary>
    internal uint? Over { get; private set; }

    internal IReadOnlyDictionary<AuthorId, (bool IsYes, uint Minutes)> Words => words;

    internal static byte[] Say(bool isYes) => [isYes ? Yes : No];

    internal static byte[] Close() => [Closed];

    /// <summary>From when on it may be closed; null when too few said yes or somebody said no.</summary>
    /// <param name="members">How many have joined.</param>
    internal uint? From(int members)
    {
        if (words.Values.Any(w => !w.IsYes) || words.Count < Math.Min(NeededYes, members))
            return null;
        var last = words.Values.Max(w => w.Minutes);
        return members == 1 ? last : last + MinutesToWait;
    }

    /// <summary>False when it is a closing that was not agreed on, or no word at all.</summary>
    internal bool Take(AuthorId by, in LogEntry entry, int members)
    {
        if (entry.Body.Span is [Yes or No])
            words[by] = (entry.Body.Span[0] == Yes, entry.Minutes);
        else if (entry.Body.Span is [Closed] && From(members) <= entry.Minutes)
            Over = entry.Minutes;
        else
            return false;
        return true;
    }
}

/// <summary>What a room says about closing for good.</summary>
/// <param name="Words">Who said yes or no, and when.</param>
/// <param name="From">From when on any member may close it; null while too few said yes or somebody says no.</param>
public sealed record RoomEnding(
    IReadOnlyDictionary<AuthorId, (bool IsYes, DateTimeOffset Time)> Words,
    DateTimeOffset? From
)
{
    internal static RoomEnding Of(Ending ending, int members) =>
        new(
            ending.Words.ToDictionary(
                w => w.Key,
                w => (w.Value.IsYes, Times.FromMinutes(w.Value.Minutes))
            ),
            ending.From(members) is { } from ? Times.FromMinutes(from) : null
        );
}
