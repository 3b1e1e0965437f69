namespace Kith.Worksheets;

/// <summary>Something a worksheet asks or says. Each kind of question is a record of its own.</summary>
public abstract record Question
{
    /// <summary>Permanent and unique in its worksheet; never translated or used again.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public string? Hint { get; init; }

    /// <summary>For the facilitator; folded away on the screen, printed in the facilitator's copy.</summary>
    public string? HelperNote { get; init; }

    /// <summary>Shown only if an earlier answer says so.</summary>
    public Condition? When { get; init; }

    /// <summary>The board field this answer flows into.</summary>
    public Feed? Feeds { get; init; }

    /// <summary>Part of the short form.</summary>
    public bool Snapshot { get; init; }

    /// <summary>Ruled lines on paper; 0 leaves it to the kind of question.</summary>
    public int PrintLines { get; init; }
}

public sealed record ShortQuestion : Question;

public sealed record LongQuestion : Question;

/// <summary>One choice, or several if <see cref="Many"/>. "Not sure" can always be picked as well.</summary>
public sealed record ChoiceQuestion : Question
{
    public required IReadOnlyList<Option> Options { get; init; }
    public bool Many { get; init; }

    /// <summary>Offers "something else" with a line to write on.</summary>
    public bool Other { get; init; }
}

/// <summary>Yes, no, not sure, not now.</summary>
public sealed record YesNoQuestion : Question;

/// <summary>A number from <see cref="Min"/> to <see cref="Max"/>, each with a word, and "not sure".</summary>
public sealed record ScaleQuestion : Question
{
    public required int Min { get; init; }
    public required int Max { get; init; }
    public IReadOnlyDictionary<int, string> Points { get; init; } = new Dictionary<int, string>();
}

/// <summary>Options put in order by giving each a number.</summary>
public sealed record RankQuestion : Question
{
    public required IReadOnlyList<Option> Options { get; init; }
}

/// <summary>Fixed steps, each with one status and a line of text.</summary>
public sealed record StepsQuestion : Question
{
    public required IReadOnlyList<Option> Steps { get; init; }
    public required IReadOnlyList<Option> Statuses { get; init; }
}

public sealed record NumberQuestion : Question
{
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
    public string? Unit { get; init; }
}

/// <summary>A calendar day.</summary>
public sealed record DateQuestion : Question;

/// <summary>A time in somebody's own words, such as "that winter".</summary>
public sealed record WhenQuestion : Question;

/// <summary>Somebody, or several people, by code name.</summary>
public sealed record PeopleQuestion : Question
{
    public bool Many { get; init; }
}

/// <summary>A table that grows: the same columns again for each thing.</summary>
public sealed record RowsQuestion : Question
{
    /// <summary>What one row is called, such as "risk".</summary>
    public required string One { get; init; }

    public required IReadOnlyList<Question> Columns { get; init; }

    /// <summary>Blank rows on paper.</summary>
    public int PrintRows { get; init; } = 5;

    /// <summary>Height of a blank row in millimetres.</summary>
    public int PrintHeight { get; init; } = 17;
}

/// <summary>Fixed rows and columns; every cell is answered by the question of its column.</summary>
public sealed record GridQuestion : Question
{
    public required IReadOnlyList<Option> Rows { get; init; }
    public required IReadOnlyList<Question> Columns { get; init; }
}

/// <summary>Several short lines.</summary>
public sealed record ListQuestion : Question
{
    public string One { get; init; } = "";
}

/// <summary>A statement to tick.</summary>
public sealed record AgreeQuestion : Question;

/// <summary>Text that asks nothing. <see cref="Question.Label"/> is the text.</summary>
public sealed record NoteBlock : Question;

/// <summary>A heading between questions.</summary>
public sealed record SectionBlock : Question;

/// <summary>Something to pick. <paramref name="Id"/> is permanent.</summary>
public sealed record Option(string Id, string Label, string? Hint = null)
{
    /// <summary>The choice that is always there.</summary>
    public const string NotSure = "not-sure";

    /// <summary>The answer "not now" to a yes-or-no question.</summary>
    public const string NotNow = "not-now";

    /// <summary>"Something else", with text.</summary>
    public const string Other = "other";
}
