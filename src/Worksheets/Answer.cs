using System.Globalization;
using System.Text.Json.Serialization;

namespace Kith.Worksheets;

/// <summary>What somebody wrote. One record per shape of answer; several kinds of question share one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextAnswer), "text")]
[JsonDerivedType(typeof(ChoiceAnswer), "choice")]
[JsonDerivedType(typeof(ScaleAnswer), "scale")]
[JsonDerivedType(typeof(NumberAnswer), "number")]
[JsonDerivedType(typeof(DateAnswer), "date")]
[JsonDerivedType(typeof(PeopleAnswer), "people")]
[JsonDerivedType(typeof(ListAnswer), "list")]
[JsonDerivedType(typeof(RankAnswer), "rank")]
[JsonDerivedType(typeof(AgreeAnswer), "agree")]
[JsonDerivedType(typeof(StepsAnswer), "steps")]
[JsonDerivedType(typeof(RowsAnswer), "rows")]
[JsonDerivedType(typeof(GridAnswer), "grid")]
public abstract record Answer
{
    /// <summary>Whether this answer is, or contains, the option with this id.</summary>
    public virtual bool Holds(string option) => false;

    /// <summary>Whether this answer is a number of at least <paramref name="least"/>.</summary>
    public virtual bool AtLeast(int least) => false;
}

/// <summary>Free text: short, long, when.</summary>
public sealed record TextAnswer(string Text) : Answer
{
    public override bool Holds(string option) =>
        string.Equals(Text, option, StringComparison.Ordinal);
}

/// <summary>Options picked, in the order of the worksheet; <paramref name="Other"/> is the text beside "something else".</summary>
public sealed record ChoiceAnswer(IReadOnlyList<string> Picked, string? Other = null) : Answer
{
    public override bool Holds(string option) => Picked.Contains(option, StringComparer.Ordinal);

    public bool Equals(ChoiceAnswer? other) =>
        other is not null
        && Picked.SequenceEqual(other.Picked)
        && string.Equals(Other, other.Other, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Picked.Count, Other);
}

/// <summary>A point on a scale; null means "not sure".</summary>
public sealed record ScaleAnswer(int? Value) : Answer
{
    public override bool Holds(string option) =>
        string.Equals(
            Value?.ToString(CultureInfo.InvariantCulture) ?? Option.NotSure,
            option,
            StringComparison.Ordinal
        );

    public override bool AtLeast(int least) => Value >= least;
}

public sealed record NumberAnswer(decimal Value) : Answer
{
    public override bool AtLeast(int least) => Value >= least;
}

public sealed record DateAnswer(DateOnly Day) : Answer;

/// <summary>Code names.</summary>
public sealed record PeopleAnswer(IReadOnlyList<string> Names) : Answer
{
    public bool Equals(PeopleAnswer? other) =>
        other is not null && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => Names.Count;
}

/// <summary>Lines of a list.</summary>
public sealed record ListAnswer(IReadOnlyList<string> Lines) : Answer
{
    public bool Equals(ListAnswer? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Lines.Count;
}

/// <summary>Option ids, first place first.</summary>
public sealed record RankAnswer(IReadOnlyList<string> Order) : Answer
{
    public bool Equals(RankAnswer? other) => other is not null && Order.SequenceEqual(other.Order);

    public override int GetHashCode() => Order.Count;
}

public sealed record AgreeAnswer(bool Agreed) : Answer;

/// <summary>Where each step stands, by step id.</summary>
public sealed record StepsAnswer(IReadOnlyDictionary<string, StepState> Steps) : Answer
{
    public bool Equals(StepsAnswer? other) => other is not null && Same.Maps(Steps, other.Steps);

    public override int GetHashCode() => Steps.Count;
}

/// <summary>A status id (or null) and what was written beside it.</summary>
public sealed record StepState(string? Status, string Text);

/// <summary>Rows of a growing table. A row's id stays with it when others are removed.</summary>
public sealed record RowsAnswer(IReadOnlyList<Row> Rows) : Answer
{
    public bool Equals(RowsAnswer? other) => other is not null && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Rows.Count;
}

public sealed record Row(string Id, IReadOnlyDictionary<string, Answer> Cells)
{
    public bool Equals(Row? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Same.Maps(Cells, other.Cells);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Cells by row id, then by column id.</summary>
public sealed record GridAnswer(IReadOnlyDictionary<string, Row> Rows) : Answer
{
    public bool Equals(GridAnswer? other) => other is not null && Same.Maps(Rows, other.Rows);

    public override int GetHashCode() => Rows.Count;
}
