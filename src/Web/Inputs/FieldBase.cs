using Kith.Worksheets;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Inputs;

/// <summary>What every kind of field on a form gets.</summary>
public abstract class FieldBase : ComponentBase
{
    [Parameter]
    public Question Question { get; set; } = null!;

    /// <summary>The field's name; the question's id unless it stands in a table.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [Parameter]
    public Fields Fields { get; set; } = null!;

    [Parameter]
    public IReadOnlyList<AnswerProblem> Problems { get; set; } = [];

    /// <summary>Code names to choose from.</summary>
    [Parameter]
    public IReadOnlyList<string> People { get; set; } = [];

    /// <summary>Whether the field has a visible or hidden label of its own already, by <see cref="LabelId"/>.</summary>
    protected string LabelId => "l-" + Name;

    /// <summary>Ids of the hint and problem that describe the field.</summary>
    protected string? DescribedBy
    {
        get
        {
            var ids = new List<string>();
            if (Question.Hint is not null)
                ids.Add("h-" + Name);
            if (Problems.Any(p => string.Equals(p.Field, Name, StringComparison.Ordinal)))
                ids.Add("e-" + Name);
            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }

    /// <summary>The value typed or stored.</summary>
    protected string Value => Fields.One(Name);

    protected string? Checked(string value) => Fields.Holds(Name, value) ? "checked" : null;
}
