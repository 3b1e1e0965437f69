using Kith.Worksheets;

namespace Kith.Interventions.Sheets;

/// <summary>Every sheet of a circle or notebook, oldest first.</summary>
public sealed record SheetBook(IReadOnlyList<Sheet> Sheets)
{
    /// <summary>The sheet with this id, or null.</summary>
    public Sheet? Find(string id) =>
        Sheets.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));

    /// <summary>The book with more sheets behind its own.</summary>
    public SheetBook With(IEnumerable<Sheet> more) => new([.. Sheets, .. more]);

    /// <summary>Sheets that boards and the plan show.</summary>
    public IEnumerable<Sheet> Shown => Sheets.Where(s => !s.Aside);

    /// <summary>What a log says of its sheets. Events that name an unknown sheet or entry are passed over.</summary>
    public static SheetBook Fold(IEnumerable<Happened> events)
    {
        var fold = new SheetFold();
        foreach (var happened in events)
            fold.Take(happened);
        return fold.Book();
    }
}

/// <summary>A worksheet that somebody filled in.</summary>
/// <param name="By">Mark of the one who began it.</param>
/// <param name="Entries">At least one, oldest first.</param>
public sealed record Sheet(
    string Id,
    string Worksheet,
    int Version,
    string By,
    bool Aside,
    IReadOnlyList<SheetEntry> Entries
)
{
    /// <summary>The newest entry.</summary>
    public SheetEntry Latest => Entries[^1];

    /// <summary>The entry with this id, or null.</summary>
    public SheetEntry? Find(string entry) =>
        Entries.FirstOrDefault(e => string.Equals(e.Id, entry, StringComparison.Ordinal));

    /// <summary>A dated copy that its owner put into this room: their voice, and nobody writes on it.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Its owner chose that the plan may hold this copy.</summary>
    public bool OnPlan { get; init; }
}

/// <summary>One filling on one day.</summary>
/// <param name="Standing">What <see cref="Answers"/> holds; reckoned when it is first asked for.</param>
public sealed record SheetEntry(
    string Id,
    string By,
    DateOnly Day,
    DateTimeOffset Changed,
    Lazy<IReadOnlyDictionary<string, Standing>> Standing
)
{
    /// <summary>What stands, by question id; a skipped question has a <see cref="Given"/> without an answer.</summary>
    public IReadOnlyDictionary<string, Standing> Answers => Standing.Value;

    /// <summary>The newest answer to each answered question.</summary>
    public IReadOnlyDictionary<string, Answer> Newest =>
        field ??= Answers
            .Where(kv => kv.Value.Newest.Answer is not null)
            .ToDictionary(kv => kv.Key, kv => kv.Value.Newest.Answer!, StringComparer.Ordinal);

    /// <summary>Id of the earlier entry whose answers it began with, or null.</summary>
    public string? From { get; init; }

    /// <summary>Who types it for whom, or null.</summary>
    public Together? Together { get; init; }

    /// <summary>What a file said of it, if it was brought back from one.</summary>
    public BroughtBack? Brought { get; init; }
}

/// <summary>One person types, others are there.</summary>
/// <param name="By">Mark of the one who types.</param>
/// <param name="Present">Marks of the others; at least one.</param>
public sealed record Together(string By, IReadOnlyList<string> Present);

/// <summary>Who wrote an entry by the file it came back from: names, not marks.</summary>
public sealed record BroughtBack(string By, IReadOnlyList<string> For);

/// <summary>The answers to one question that nobody has replaced: one, or several where people wrote at the same time.</summary>
public sealed record Standing(IReadOnlyList<Given> All)
{
    public Given Newest => All[^1];

    /// <summary>The answers that stood here before these and were replaced, in the order in which they were replaced.</summary>
    public IReadOnlyList<Given> Replaced { get; init; } = [];

    /// <summary>Whether people answered without seeing each other's answer, and did not answer the same.</summary>
    public bool Differs => All.Select(g => g.Answer).Distinct().Skip(1).Any();
}

/// <summary>An answer with who gave it, when, and its place in the log.</summary>
public sealed record Given(Answer? Answer, string By, DateTimeOffset At, long Seq)
{
    /// <summary>The day of the earlier entry it was carried over from; null if it was written for this one.</summary>
    public DateOnly? CarriedFrom { get; init; }
}
