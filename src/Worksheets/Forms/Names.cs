namespace Kith.Worksheets.Forms;

/// <summary>How the parts of an answer are called in a form.</summary>
public static class Names
{
    /// <summary>Repeated, hidden: the ids of a table's rows in order.</summary>
    public static string Rows(string name) => $"{name}.rows";

    /// <summary>A cell of a row, or a row of a grid, or the place of an option in a ranking.</summary>
    public static string Cell(string name, string part) => $"{name}.{part}";

    public static string Other(string name) => $"{name}.other-text";

    /// <summary>Code names of people who are not on the list yet, with commas between.</summary>
    public static string NewPeople(string name) => $"{name}.new-people";

    public static string Day(string name) => $"{name}.day";

    public static string Month(string name) => $"{name}.month";

    public static string Year(string name) => $"{name}.year";

    public static string Status(string name, string step) => $"{name}.{step}.status";

    public static string Text(string name, string step) => $"{name}.{step}.text";
}
