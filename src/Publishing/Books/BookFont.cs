namespace Kith.Publishing.Books;

/// <summary>A font file that books carry along.</summary>
/// <param name="Name">Of the file.</param>
internal sealed record BookFont(string Name, byte[] Bytes)
{
    /// <summary>Of what the build put in.</summary>
    public const string LicenceName = "font-licence.txt";

    /// <summary>Where it stands in a book of several files.</summary>
    public const string Licence = "fonts/licence.txt";

    private const string Prefix = "fonts/";

    public static bool HasLicence { get; } = BookLook.Names.Contains(LicenceName);

    /// <summary>None if the build had none; readers then see the letters of their device.</summary>
    public static IReadOnlyList<BookFont> All { get; } =
    [
        .. BookLook
            .Names.Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new BookFont(n[Prefix.Length..], BookLook.Bytes(n))),
    ];

    /// <summary>The rule that names it.</summary>
    public string Face(string address) =>
        "@font-face{font-family:Atkinson;font-weight:"
        + (Name.Contains("-700-", StringComparison.Ordinal) ? "700" : "400")
        + $";src:url({address}) format('woff2')}}\n";

    /// <summary>The rule with the font inside it.</summary>
    public string Whole() => Face($"data:font/woff2;base64,{Convert.ToBase64String(Bytes)}");
}
