namespace Kith.Web.Pages.Worksheets;

public enum ListOrder
{
    Set,
    Name,
    Minutes,
}
