using Kith.Interventions.People;
using Kith.Interventions.Staircase;
using Kith.Publishing.Charts;

namespace Kith.Web.Charts;

/// <summary>The shapes that charts share. Each differs in shape, so that a bad photocopy still says which is which.</summary>
internal static class Marks
{
    public static void Person(Svg svg, PersonKind? kind, double x, double y)
    {
        switch (kind)
        {
            case PersonKind.Ally:
                svg.Circle(x, y, 9.5, "ally");
                break;
            case PersonKind.Between:
                svg.Around([(x, y - 12), (x + 12, y), (x, y + 12), (x - 12, y)], "between");
                break;
            case PersonKind.Barrier:
                svg.Rect(x - 9.5, y - 9.5, 19, 19, "barrier");
                break;
            default:
                svg.Circle(x, y, 9, "unsaid");
                break;
        }
    }

    public static void Want(Svg svg, double x, double y) => svg.Circle(x, y, 9, "want");

    public static void NotWant(Svg svg, double x, double y)
    {
        svg.Circle(x, y, 9, "not-want");
        svg.Line(x - 6, y + 6, x + 6, y - 6, "mark-line");
    }

    public static void BottomLine(Svg svg, double x, double y)
    {
        svg.Rect(x - 9, y - 9, 18, 18, "bottom-line");
        svg.Rect(x - 9, y + 2, 18, 7, "mark");
    }

    public static void Step(Svg svg, StairStatus? status, double x, double y)
    {
        svg.Circle(x, y, 9, status is null ? "unsaid" : "dot");
        if (status is StairStatus.Done)
            svg.Circle(x, y, 9, "mark");
        else if (status is StairStatus.Now)
            svg.HalfDisc(x, y, 9, "mark");
    }
}
