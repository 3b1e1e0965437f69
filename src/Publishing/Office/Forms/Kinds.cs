namespace Kith.Publishing.Office.Forms;

/// <summary>What stands in <c>kith_type</c> where the type of a form says too little.</summary>
internal static class Kinds
{
    public const string Why = "why";
    public const string Page = "page";
    public const string Intro = "intro";
    public const string Section = "section";
    public const string When = "when";
    public const string Person = "person";
    public const string People = "people";
    public const string Other = "other";
    public const string Steps = "steps";
    public const string Step = "step";
    public const string StepText = "step-text";
    public const string Grid = "grid";
    public const string Row = "row";
    public const string List = "list";
    public const string Line = "line";
}
