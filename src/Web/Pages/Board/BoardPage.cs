using Kith.Workroom;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Pages.Board;

/// <summary>What every board's page gets.</summary>
public abstract class BoardPage : ComponentBase
{
    [Parameter]
    public OpenRoom Room { get; set; } = null!;

    /// <summary>The code name behind a mark.</summary>
    protected string NameOf(string mark) => Room.Members.NameOf(mark);

    /// <summary>Things said, in one line.</summary>
    protected static string Line(IEnumerable<string> parts) => string.Join("; ", parts);
}
