namespace Kith.Web.Pages.Worksheets;

/// <summary>How the list of worksheets is sorted.</summary>
public enum ListOrder
{
    Set,
    Name,
    Phase,
    Role,
    Minutes,
}
