namespace Kith.Publishing.Office.Xlsx;

/// <summary>Leaves the reading of a workbook at the first thing that cannot be read; never leaves <see cref="XlsForm"/>.</summary>
internal sealed class XlsxRefused(string message, string sheet = "", int row = 0)
    : Exception(message)
{
    /// <summary>Empty if the whole file is meant.</summary>
    public string Sheet => sheet;

    /// <summary>0 if the whole sheet is meant.</summary>
    public int Row => row;
}
