using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Reads a whole form.</summary>
internal sealed class FormReader
{
    private readonly FormBook _book;
    private readonly Remarks _remarks = new();
    private readonly QuestionIds _ids;
    private readonly OptionLists _lists;

    public FormReader(FormBook book)
    {
        _book = book;
        _ids = new QuestionIds(_remarks);
        _lists = new OptionLists(book[FormColumns.Choices], _remarks);
    }

    public FormReading Read(string? code)
    {
        if (!_book.Has(FormColumns.Survey))
            _remarks.Problem("", 0, "The file has no sheet named \"survey\".");
        else if (!_book[FormColumns.Survey].Any(r => r.Maybe(FormColumns.Type) is not null))
            _remarks.Problem(
                FormColumns.Survey,
                0,
                "The sheet has no rows, or its first row does not name the columns type and name."
            );
        else
            return ReadWhole(code);
        return new FormReading(null, _remarks.Problems, []);
    }

    private FormReading ReadWhole(string? code)
    {
        var (pages, why) = Pages();
        var settings = _book[FormColumns.Settings] is [var first, ..] ? first : FormRow.New();
        var worksheet = new FormSettings(settings, _remarks).Worksheet(
            why,
            code,
            pages,
            new FormExample(pages, _remarks).Read(_book[FormColumns.Example])
        );
        if (!worksheet.Questions.Any())
            _remarks.Problem(
                FormColumns.Survey,
                0,
                "The form asks nothing that a worksheet can ask."
            );
        var cells = new FormCarried(_ids, _lists, _remarks).Read(_book, pages);
        return new FormReading(
            _remarks.Problems.Count == 0 ? worksheet with { FormCells = cells } : null,
            _remarks.Problems,
            _remarks.Left
        );
    }

    private (IReadOnlyList<WorksheetPage> Pages, string? Why) Pages()
    {
        var conditions = new FormConditions(_ids, _lists, _remarks);
        var tables = new FormTables(
            new QuestionMaker(_lists, _remarks),
            _ids,
            _lists,
            conditions,
            _remarks
        );
        var pages = new FormPages(tables, conditions, _remarks);
        var read = pages.Read(FormNode.Tree(_book[FormColumns.Survey], _remarks));
        return (conditions.Apply(read), pages.Why);
    }
}
