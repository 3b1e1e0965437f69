namespace Kith.Worksheets;

/// <summary>A form to think with: questions, help and print layout. What somebody writes into it is a sheet.</summary>
/// <param name="Id">Permanent; lower-case words joined by hyphens.</param>
/// <param name="Code">Permanent short name such as <c>B1</c>; the address.</param>
/// <param name="Version">Raised when a question id is added or removed.</param>
/// <param name="Set">The tool set, <c>A</c> to <c>H</c>, <c>M</c>, <c>R</c>, <c>P</c> or <c>S</c>.</param>
/// <param name="Minutes">About how long a first filling takes.</param>
/// <param name="Why">Why it exists, in one sentence.</param>
/// <param name="Repeats">Filled again over time: one sheet, several dated entries.</param>
/// <param name="Each">Everybody in a room fills their own.</param>
/// <param name="Next">Ids of the worksheets that usefully come next.</param>
public sealed record Worksheet(
    string Id,
    string Code,
    int Version,
    string Set,
    string Title,
    string Why,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<Lens> For,
    int Minutes,
    Care Care,
    Privacy Privacy,
    bool Repeats,
    bool Each,
    IReadOnlyList<WorksheetPage> Pages,
    ChartSpec? Chart,
    IReadOnlyList<string> Next,
    Example? Example
)
{
    /// <summary>What a survey form it was made of held besides.</summary>
    public IReadOnlyList<FormCell> FormCells { get; init; } = [];

    /// <summary>Every question in reading order, headings and notes left out.</summary>
    public IEnumerable<Question> Questions =>
        Pages.SelectMany(p => p.Questions).Where(q => q is not (NoteBlock or SectionBlock));

    /// <summary>The question with this id, or null.</summary>
    public Question? Find(string id) =>
        Questions.FirstOrDefault(q => string.Equals(q.Id, id, StringComparison.Ordinal));
}

/// <summary>Questions that stand together on paper. <paramref name="Title"/> and <paramref name="Intro"/> may be absent.</summary>
public sealed record WorksheetPage(
    string Id,
    string? Title,
    string? Intro,
    IReadOnlyList<Question> Questions
);

/// <summary>Where a sheet starts, what names it holds and whether the team's plan may show it.</summary>
/// <param name="Share">Where a new sheet is kept unless its owner chooses otherwise.</param>
/// <param name="Names">Which names belong in it.</param>
/// <param name="Plan">False: no answer ever enters the team's plan.</param>
public sealed record Privacy(ShareDefault Share, NameUse Names, bool Plan);

/// <summary>A chart drawn from the answers. <paramref name="Value"/> is the id of the question it follows.</summary>
public sealed record ChartSpec(ChartKind Kind, string Value);

/// <summary>Invented answers that show a finished sheet.</summary>
/// <param name="Situation">Id of the invented situation it belongs to.</param>
public sealed record Example(string Situation, IReadOnlyList<ExampleEntry> Entries);

/// <summary>One filling by one invented person on one day.</summary>
public sealed record ExampleEntry(
    string By,
    DateOnly Day,
    IReadOnlyDictionary<string, Answer> Answers
);

public enum Phase
{
    Start,
    Plan,
    Act,
    Follow,
}

/// <summary>A reader's point of view.</summary>
public enum Lens
{
    Survivor,
    Ally,
    CausedHarm,
    Facilitator,
}

/// <summary>How heavy a page is. <see cref="Strong"/> shows a page to pause at first.</summary>
public enum Care
{
    None,
    Mild,
    Strong,
}

public enum ShareDefault
{
    Me,
    Team,
}

public enum NameUse
{
    None,
    Code,
}

public enum ChartKind
{
    OverTime,
    People,
    Goals,
    Staircase,
    Timeline,
    Control,
    Pod,
    Road,
}
