using Kith.Publishing.Office.Forms;
using Kith.Publishing.Office.Xlsx;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office;

/// <summary>A worksheet as a survey form in a workbook (XLSForm), as other tools for forms read and write it.</summary>
public static class XlsForm
{
    public const string MediaType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The bytes of the file; the same worksheet gives the same bytes, and reading them gives the same worksheet.</summary>
    public static byte[] Write(Worksheet worksheet, PaperWords words, string language = "en")
    {
        var (survey, choices) = SurveyWriter.Write(worksheet, words);
        var kept = worksheet.FormCells;
        return XlsxWriter.Write([
            FormSheet.Of(FormColumns.Survey, survey, kept),
            FormSheet.Of(FormColumns.Choices, choices, kept),
            FormSheet.Of(FormColumns.Settings, [SettingsRow.Of(worksheet, language)], kept),
            FormSheet.Of(FormColumns.Example, [.. ExampleRows.Of(worksheet.Example)], kept),
        ]);
    }

    /// <summary>
    /// Reads a form, also one made by others. It never throws for a file of any kind: whatever is wrong is a problem that
    /// names the sheet and the row.
    /// </summary>
    /// <param name="code">The code that the worksheet gets; null takes the one in the form.</param>
    public static FormReading Read(byte[] bytes, string? code = null)
    {
        try
        {
            return new FormReader(new FormBook(XlsxReader.Read(bytes, FormColumns.Sheets))).Read(
                code
            );
        }
        catch (XlsxRefused refused)
        {
            return new FormReading(
                null,
                [new FormRemark(refused.Sheet, refused.Row, refused.Message)],
                []
            );
        }
    }
}
