using System.Globalization;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Writes the worked example, an answer a row.</summary>
internal static class ExampleRows
{
    public static IEnumerable<FormRow> Of(Example? example) =>
        (example?.Entries ?? []).SelectMany(
            (entry, i) =>
                entry.Answers.Select(answer =>
                    FormRow.New(
                        ("entry", (i + 1).ToString(CultureInfo.InvariantCulture)),
                        ("situation", example!.Situation),
                        ("by", entry.By),
                        ("day", entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                        ("question", answer.Key),
                        ("answer", WorksheetYaml.Write(answer.Value))
                    )
                )
        );
}
