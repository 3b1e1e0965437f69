namespace Kith.Publishing.Office.Forms;

/// <summary>Names in a form that are made of ids. No id holds two underscores in a row, so that none is taken twice.</summary>
internal static class Names
{
    public const string YesNo = "kith_yesno";
    public const string Why = "kith__why";

    public static string Page(string id) => $"page__{id}";

    public static string Intro(string page) => $"page__{page}__intro";

    public static string Other(string question) => $"{question}__other";

    public static string Line(string question) => $"{question}__line";

    public static string Points(string question) => $"{question}__points";

    public static string Statuses(string question) => $"{question}__statuses";

    public static string Step(string question, string step) => $"{question}__{step}";

    public static string StepText(string question, string step) => $"{question}__{step}__text";

    public static string Row(string grid, string row) => $"{grid}__{row}";

    public static string Cell(string grid, string row, string column) => $"{grid}__{row}__{column}";
}
