using Kith.Worksheets;

namespace Kith.Publishing.Office;

/// <summary>What came out of a survey form.</summary>
/// <param name="Worksheet">Null if there is any problem.</param>
/// <param name="Problems">Why the form cannot be read.</param>
/// <param name="Left">What the form asks for and a worksheet cannot do; the rest was read without it.</param>
public sealed record FormReading(
    Worksheet? Worksheet,
    IReadOnlyList<FormRemark> Problems,
    IReadOnlyList<FormRemark> Left
);

/// <summary>Something to say about a form, and where.</summary>
/// <param name="Sheet">Empty if the whole file is meant.</param>
/// <param name="Row">As a spreadsheet shows it; 0 if the whole sheet is meant.</param>
public sealed record FormRemark(string Sheet, int Row, string Message)
{
    public override string ToString() =>
        (Sheet, Row) switch
        {
            ("", _) => Message,
            (_, 0) => $"{Sheet}: {Message}",
            _ => $"{Sheet}, row {Row}: {Message}",
        };
}
