namespace Kith.Web.Paper;

/// <summary>What is printed on: its name in addresses, the classes that set the page, and whether letters are large.</summary>
public sealed record PrintStock(string Slug, bool IsLarge = false)
{
    public static readonly PrintStock A4 = new("a4");
    public static readonly PrintStock Letter = new("letter");
    public static readonly PrintStock Large = new("large", IsLarge: true);
    public static readonly PrintStock LargeLetter = new("large-letter", IsLarge: true);

    public static readonly PrintStock[] All = [A4, Letter, Large, LargeLetter];

    /// <summary>The papers of different size: what has no letters to enlarge needs no more.</summary>
    public static readonly PrintStock[] Sizes = [A4, Letter];

    /// <summary>The paper of this name; A4 if there is none.</summary>
    public static PrintStock Of(string? slug) =>
        All.FirstOrDefault(s => string.Equals(s.Slug, slug, StringComparison.Ordinal)) ?? A4;

    /// <summary>Key of its name.</summary>
    public string NameKey => $"print.{Slug}";

    public string ClassName =>
        this == LargeLetter ? $"{Large.ClassName} sheet-{Slug}" : $"sheet-{Slug}";

    /// <summary>Every printed form of a worksheet: the end of its address, the paper, and whether it carries helper notes.</summary>
    public static IEnumerable<(string Query, PrintStock Stock, bool Notes)> Choices =>
        All.SelectMany(stock => new[] { (stock, false), (stock, true) })
            .Select(choice => (QueryOf(choice.stock, choice.Item2), choice.stock, choice.Item2))
            .Append(("", A4, false));

    /// <summary>As a pack names this way of printing where it says how many sides of paper a sheet takes.</summary>
    public string WayOf(bool notes) => notes ? $"{Slug}-notes" : Slug;

    public static string QueryOf(PrintStock stock, bool notes) =>
        notes ? $"?paper={stock.Slug}&notes=1" : $"?paper={stock.Slug}";
}
