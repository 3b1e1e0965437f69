namespace Kith.Publishing.Office;

/// <summary>What a form held that a worksheet has no place for. Given back to <see cref="XlsForm.Write"/>, it stands where it stood.</summary>
public sealed record Carried(IReadOnlyList<CarriedCell> Cells)
{
    public static Carried Nothing { get; } = new([]);
}

/// <param name="Sheet">Such as <c>survey</c>.</param>
/// <param name="Row">The name of the question; the list and the name of a choice; empty on the sheet of settings.</param>
public sealed record CarriedCell(string Sheet, string Row, string Column, string Text);
