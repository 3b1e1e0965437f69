using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Turns the rows of a survey into the pages of a worksheet.</summary>
internal sealed class FormPages(FormTables tables, FormConditions conditions, Remarks remarks)
{
    private readonly List<WorksheetPage> _pages = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private List<Question>? _loose;

    /// <summary>What the form says the worksheet is for, or null.</summary>
    public string? Why { get; private set; }

    /// <summary>A group at the top becomes a page; what stands between groups becomes pages without a title.</summary>
    public IReadOnlyList<WorksheetPage> Read(IReadOnlyList<FormNode> nodes)
    {
        foreach (var node in nodes)
            if (node.Kind == Kinds.Why)
                Why = FormWords.Maybe(node.Row[FormColumns.Label]);
            else if (node.IsGroup && node.Kind is Kinds.Page or "")
                AddPage(node);
            else
                Gather(node, _loose ??= []);
        CloseLoose();
        return _pages;
    }

    private void AddPage(FormNode node)
    {
        CloseLoose();
        if (node.Row.Maybe(FormColumns.Relevant) is not null)
            conditions.Inherit(node);
        var questions = new List<Question>();
        string? intro = null;
        foreach (var inside in node.Inside)
            if (inside.Kind == Kinds.Intro)
                intro = FormWords.Maybe(inside.Row[FormColumns.Label]);
            else
                Gather(inside, questions);
        var id = node.Row.Maybe(FormColumns.Id) ?? node.Row[FormColumns.Name];
        Add(id, FormWords.Maybe(node.Row[FormColumns.Label]), intro, questions);
    }

    /// <summary>A group inside a page becomes a heading and its questions.</summary>
    private void Gather(FormNode node, List<Question> questions)
    {
        if (!node.IsGroup || node.Kind is Kinds.Steps or Kinds.Grid)
        {
            questions.AddRange(tables.Read(node));
            return;
        }
        if (FormWords.Maybe(node.Row[FormColumns.Label]) is { } label)
            questions.Add(tables.Heading(node.Row, label));
        conditions.Inherit(node);
        foreach (var inside in node.Inside)
            Gather(inside, questions);
    }

    private void CloseLoose()
    {
        if (_loose is { } questions)
            Add("part", null, null, questions);
        _loose = null;
    }

    private void Add(string id, string? title, string? intro, List<Question> questions)
    {
        if (questions.Count == 0)
        {
            if (title is not null)
                remarks.Leave(
                    FormColumns.Survey,
                    0,
                    $"The group \"{title}\" holds no question and is left out."
                );
            return;
        }
        var free = FormIds.Free(FormIds.Clean(id, "part"), _taken.Contains);
        _taken.Add(free);
        _pages.Add(new WorksheetPage(free, title, intro, questions));
    }
}
