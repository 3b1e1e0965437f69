using Kith.Worksheets;

namespace Kith.Interventions.Feeds;

/// <summary>One thing said to a board: a row of a table, or the answers outside tables of one entry.</summary>
/// <param name="Latest">Whether it stands in the newest entry of its sheet.</param>
/// <param name="Voice">Mark of the sheet's owner where everybody fills their own; null where the team fills one.</param>
/// <param name="Label">What the row of a grid is called.</param>
internal sealed record FedThing(
    bool Latest,
    string? Voice,
    Option? Label,
    Origin Origin,
    IReadOnlyList<FedValue> Values
)
{
    public bool IsRow => Origin.Row is not null;

    public IEnumerable<FedValue> All(string field) =>
        Values.Where(v => string.Equals(v.Field, field, StringComparison.Ordinal));

    public string Text(string field) => string.Join("; ", All(field).Select(v => v.Text));

    /// <summary>The text of a field, after what the grid calls its row.</summary>
    public string Called(string field)
    {
        var text = Text(field);
        return Label is null ? text
            : text.Length == 0 ? Label.Label
            : $"{Label.Label}: {text}";
    }

    /// <summary>What this is: a row is one thing; outside tables each thing picked or listed is one.</summary>
    public IReadOnlyList<string> Whats =>
        !IsRow ? Parts("what")
        : Called("what") is { Length: > 0 } what ? [what]
        : [];

    public IReadOnlyList<string> Parts(string field) => [.. All(field).SelectMany(v => v.Parts)];

    public IReadOnlyList<Said> Said(string field) =>
        [.. All(field).SelectMany(v => v.Parts.Select(p => new Said(p, v.Origin)))];

    /// <summary>Id of the first option picked, or null.</summary>
    public string? Picked(string field) =>
        All(field).Select(v => v.Answer).OfType<ChoiceAnswer>().FirstOrDefault()
            is { Picked: [var first, ..] }
            ? first
            : null;

    /// <summary>The point of a scale; null if there is none or they were not sure.</summary>
    public int? Point(string field) =>
        All(field).Select(v => v.Answer).OfType<ScaleAnswer>().FirstOrDefault()?.Value;

    public DateOnly? Day(string field) =>
        All(field).Select(v => v.Answer).OfType<DateAnswer>().FirstOrDefault()?.Day;
}
