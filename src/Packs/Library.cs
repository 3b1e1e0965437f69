using Kith.Packs.Rules;
using Kith.Worksheets;

namespace Kith.Packs;

/// <summary>Everything a pack holds in one language, checked and never changed after it is read.</summary>
/// <param name="Worksheets">By set, then by number: C2 before C10.</param>
public sealed record Library(
    PackInfo Pack,
    string Language,
    IReadOnlyList<GuidePage> Pages,
    IReadOnlyList<Essential> Essentials,
    IReadOnlyList<Worksheet> Worksheets,
    IReadOnlyList<Word> Words,
    IReadOnlyList<Step> Triage,
    IReadOnlyList<ReadingPath> Paths,
    IReadOnlyList<Resource> Resources,
    Model Model,
    IReadOnlyList<Situation> Situations,
    IReadOnlyList<Packet> Packets
)
{
    /// <summary>What people type for what the guide says; search reads it.</summary>
    public IReadOnlyList<Synonym> Synonyms { get; init; } = [];

    /// <summary>How many sides of paper blank worksheets take, of those that were measured.</summary>
    public IReadOnlyList<Sides> Sides { get; init; } = [];

    /// <summary>The sides of paper that a blank worksheet takes, or null if nobody measured.</summary>
    /// <param name="way">The paper, such as <c>large-letter</c>; with the facilitator's notes <c>large-letter-notes</c>.</param>
    public int? SidesOf(Worksheet worksheet, string way) =>
        Sides.FirstOrDefault(s => s.Sheet == worksheet.Id)?.On.GetValueOrDefault(way)
            is > 0
                and var n
            ? n
            : null;

    /// <summary>The groups of the guide that have pages, in the order of its contents.</summary>
    public IEnumerable<string> Groups =>
        Known.Groups.Where(g =>
            Pages.Any(p => string.Equals(p.Group, g, StringComparison.Ordinal))
        );

    /// <summary>The page with this id, or null.</summary>
    public GuidePage? PageById(string id) =>
        Pages.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    /// <summary>The page with this code, such as <c>s12</c>, or null.</summary>
    public GuidePage? PageByCode(string code) =>
        Pages.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal));

    /// <summary>The packet with this id, or null.</summary>
    public Packet? PacketById(string id) =>
        Packets.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    /// <summary>The worksheet with this id, or null.</summary>
    public Worksheet? WorksheetById(string id) =>
        Worksheets.FirstOrDefault(w => string.Equals(w.Id, id, StringComparison.Ordinal));

    /// <summary>Code and title of the worksheet with this id; the id itself if the pack has no such worksheet.</summary>
    public string TitleOf(string id) =>
        WorksheetById(id) is { } worksheet ? $"{worksheet.Code} {worksheet.Title}" : id;

    /// <summary>The worksheet with this code in any case, or null.</summary>
    public Worksheet? WorksheetByCode(string code) =>
        Worksheets.FirstOrDefault(w =>
            string.Equals(w.Code, code, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>What pack.yaml says.</summary>
public sealed record PackInfo(
    string Id,
    string Title,
    string Edition,
    string Licence,
    string Acknowledgement,
    IReadOnlyList<string> Languages
);

/// <summary>A page of the guide. All HTML in it was made by the pack reader from a narrow Markdown; it is safe to write out as it is.</summary>
/// <param name="Code">Permanent and neutral; the address is <c>/guide/{code}</c>.</param>
/// <param name="Short">The three lines of "In short".</param>
/// <param name="Minutes">Reading time in minutes.</param>
/// <param name="Needs">Ids of the essentials shown with it.</param>
/// <param name="Next">Ids of the pages to read next.</param>
/// <param name="Words">Ids of the key words marked on it, in order.</param>
public sealed record GuidePage(
    string Id,
    string Code,
    string Title,
    IReadOnlyList<string> Short,
    string Group,
    string? Set,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<Lens> Lenses,
    int Minutes,
    Care Care,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Worksheets,
    IReadOnlyList<string> Next,
    IReadOnlyList<Source> Sources,
    DateOnly Updated,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<string> Words
)
{
    /// <summary>The headings of the page, for its contents.</summary>
    public IEnumerable<HeadingBlock> Headings => Blocks.OfType<HeadingBlock>();
}

/// <summary>A piece of a page's body.</summary>
public abstract record Block;

/// <summary>A heading of level 2 or 3 with its permanent id.</summary>
public sealed record HeadingBlock(int Level, string Id, string Text) : Block;

/// <summary>Paragraphs, lists, tables and quotes as HTML; <paramref name="Text"/> is the same as plain text.</summary>
public sealed record ProseBlock(string Html, string Text) : Block;

/// <summary>A part that speaks to one reader first and is folded for the others.</summary>
public sealed record LensBlock(Lens Lens, string Html, string Text) : Block;

/// <summary>More for those who want it.</summary>
public sealed record DeepBlock(string Id, string Html, string Text) : Block;

/// <summary>The key questions of a page.</summary>
public sealed record QuestionsBlock(string Html, string Text) : Block;

public sealed record Source(string Name, string What, string Date);

/// <summary>A short text written once and shown on many pages.</summary>
public sealed record Essential(string Id, string Title, string Html, string Text);

/// <summary>A key word with its meaning.</summary>
public sealed record Word(string Id, string Text, string Meaning, IReadOnlyList<string> See)
{
    /// <summary>Other words under which people look for it; never shown.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>What people type for something that the guide says in other words. Never shown.</summary>
/// <param name="Say">Words and phrases as people type them.</param>
/// <param name="Mean">Words of the guide that are looked for as well.</param>
/// <param name="Lead">What answers them, best first, as links name it: <c>page:consent</c>.</param>
/// <param name="For">Whoever types so is mostly this reader; null: anyone.</param>
/// <param name="First">Danger: what it leads to stands before everything else.</param>
/// <param name="Same">The words of <paramref name="Say"/> stand for one another wherever they are typed.</param>
public sealed record Synonym(
    IReadOnlyList<string> Say,
    IReadOnlyList<string> Mean,
    IReadOnlyList<string> Lead,
    Lens? For,
    bool First,
    bool Same
);

/// <summary>Sides of paper that a blank worksheet takes, by the way it is printed. Measured in a browser, not counted by hand.</summary>
/// <param name="Sheet">Id of the worksheet.</param>
public sealed record Sides(string Sheet, IReadOnlyDictionary<string, int> On);

/// <summary>One question of the triage; <paramref name="N"/> is its permanent number.</summary>
public sealed record Step(
    int N,
    string Ask,
    string? Hint,
    IReadOnlyList<StepChoice> Choices,
    Turn? NotSure
);

public sealed record StepChoice(string Say, Turn Turn);

/// <summary>Where an answer leads: exactly one of another question's number or a path's id.</summary>
public sealed record Turn(int? Go, string? Path);

public sealed record ReadingPath(
    string Id,
    string Code,
    string Title,
    Lens? For,
    Urgency Urgency,
    string Intro,
    IReadOnlyList<string> Read,
    IReadOnlyList<string> Fill,
    IReadOnlyList<string> Help
);

/// <summary>Worksheets and pages that are printed together for one occasion.</summary>
/// <param name="Id">Permanent; the address is <c>/print/{id}</c>.</param>
/// <param name="Lens">Whom it is for most; null: anyone.</param>
/// <param name="Sheets">Ids of its worksheets in the order of printing.</param>
/// <param name="Pages">Ids of its guide pages, which come before the worksheets.</param>
public sealed record Packet(
    string Id,
    string Title,
    string About,
    Lens? Lens,
    IReadOnlyList<string> Sheets,
    IReadOnlyList<string> Pages
);

public enum Urgency
{
    Now,
    Soon,
    Unhurried,
}

/// <summary>Somebody or something else that can help. Empty <paramref name="Contact"/>: a place for the keeper to fill.</summary>
public sealed record Resource(
    string Id,
    string Name,
    string Does,
    string Place,
    string Contact,
    IReadOnlyList<string> Languages,
    string Answers,
    string Police,
    string Source,
    string Checked
);

/// <summary>Three areas, four phases and eight sets.</summary>
public sealed record Model(
    IReadOnlyList<ModelPart> Areas,
    IReadOnlyList<ModelPart> Phases,
    IReadOnlyList<ToolSet> Sets
);

public sealed record ModelPart(string Id, string Title, string Text);

/// <summary>A tool set; <paramref name="Cells"/> holds its key question in each phase, <paramref name="Page"/> its page's id.</summary>
public sealed record ToolSet(
    string Id,
    string Title,
    string Question,
    string Page,
    IReadOnlyDictionary<Phase, string> Cells
);
