namespace Kith.Publishing.Office.Forms;

/// <summary>Gathers what is wrong with a form and what is left of it, so that one reading shows it all.</summary>
internal sealed class Remarks
{
    private readonly List<FormRemark> _problems = [];
    private readonly List<FormRemark> _left = [];

    public IReadOnlyList<FormRemark> Problems => [.. _problems.Distinct()];

    public IReadOnlyList<FormRemark> Left => [.. _left.Distinct()];

    public void Problem(string sheet, int row, string message) =>
        _problems.Add(new FormRemark(sheet, row, message));

    public void Problem(FormRow row, string message) =>
        Problem(FormColumns.Survey, row.Number, message);

    public void Leave(string sheet, int row, string message) =>
        _left.Add(new FormRemark(sheet, row, message));

    public void Leave(FormRow row, string message) =>
        Leave(FormColumns.Survey, row.Number, message);
}
