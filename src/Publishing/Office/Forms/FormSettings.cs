using System.Globalization;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Reads what a form says of itself. A form made elsewhere says little; what is missing gets a modest value.</summary>
internal sealed class FormSettings(FormRow row, Remarks remarks)
{
    private const int UsualMinutes = 15;

    /// <param name="why">From the survey, if it says so.</param>
    /// <param name="code">Wins over the code in the form; may be null.</param>
    public Worksheet Worksheet(
        string? why,
        string? code,
        IReadOnlyList<WorksheetPage> pages,
        Example? example
    )
    {
        var own = code ?? row["kith_code"];
        var title = FormWords.Maybe(row["form_title"]) ?? FormWords.Maybe(row["form_id"]) ?? own;
        return new Worksheet(
            Id(),
            Code(own),
            Whole("version", 1, 9999, 1),
            Set(own),
            title,
            why ?? FormWords.Maybe(row["kith_why"]) ?? title,
            Words("kith_phases", Phase.Start),
            Words("kith_for", Lens.Ally),
            Whole("kith_minutes", 1, 240, UsualMinutes),
            Word("kith_care", Care.None),
            new Privacy(
                Word("kith_share", ShareDefault.Me),
                Word("kith_names", NameUse.Code),
                row["kith_plan"] != "false"
            ),
            row["kith_repeats"] == "true",
            row["kith_each"] == "true",
            pages,
            Chart(),
            [.. row["kith_next"].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            example
        );
    }

    private string Id()
    {
        var given = row.Maybe("form_id") ?? row["form_title"];
        return WorksheetIds.IsPermanent(given)
            ? given
            : FormIds.Clean(given, "form").Replace('_', '-');
    }

    private string Code(string code)
    {
        if (!WorksheetIds.IsCode(code))
            Problem("The form has no code for its worksheet, such as B9. Say which one it gets.");
        return code;
    }

    private string Set(string code)
    {
        var set = code.Length > 0 ? code[..1] : "";
        if (set.Length > 0 && !WorksheetIds.Sets.Contains(set))
            Problem(
                $"A code begins with the letter of a set: {string.Join(", ", WorksheetIds.Sets)}."
            );
        return set;
    }

    private ChartSpec? Chart()
    {
        if (row.Maybe("kith_chart") is not { } text)
            return null;
        if (text.Split(' ') is [var kind, var value] && PackWord.Read<ChartKind>(kind) is { } known)
            return new ChartSpec(known, value);
        Problem("kith_chart names a kind of chart and a question.");
        return null;
    }

    private T Word<T>(string column, T usual)
        where T : struct, Enum
    {
        if (row.Maybe(column) is not { } text)
            return usual;
        if (PackWord.Read<T>(text) is { } value)
            return value;
        Problem($"{column} is one of: {string.Join(", ", PackWord.All<T>())}.");
        return usual;
    }

    private List<T> Words<T>(string column, T usual)
        where T : struct, Enum
    {
        var words = row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => PackWord.Read<T>(w) is null))
            Problem($"{column} holds some of: {string.Join(", ", PackWord.All<T>())}.");
        var values = words.Select(PackWord.Read<T>).OfType<T>().ToList();
        return values.Count > 0 ? values : [usual];
    }

    private int Whole(string column, int least, int most, int usual)
    {
        if (row.Maybe(column) is not { } text)
            return usual;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n >= least
            && n <= most
        )
            return n;
        remarks.Leave(
            FormColumns.Settings,
            row.Number,
            $"{column} is \"{text}\"; a worksheet has a whole number from {least} to {most}. {usual} stands in for it."
        );
        return usual;
    }

    private void Problem(string message) =>
        remarks.Problem(FormColumns.Settings, row.Number, message);
}
