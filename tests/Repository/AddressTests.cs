namespace Kith.Repository.Tests;

/// <summary>Pages hold no script and load nothing from anywhere else.</summary>
public sealed partial class AddressTests
{
    static readonly string[] Known =
    [
        "www.w3.org", // the name of the SVG vocabulary, which nothing fetches
        "www.idpf.org", // the names of the vocabularies of EPUB
        "www.wikipedia.org", // where Leave goes unless the keeper says otherwise
        "creativecommons.org", // the licence of the content
        "schemas.openxmlformats.org", // the names of the vocabularies of DOCX and XLSX
        "purl.org", // the name of the vocabulary for titles and languages in office files
        "json-schema.org", // the name of the language the worksheet schema is written in
    ];

    static IReadOnlyList<string> Shown =>
        [
            .. Tree.Under(
                    "src/Web src/Publishing packs",
                    ".razor",
                    ".cs",
                    ".css",
                    ".svg",
                    ".json",
                    ".md",
                    ".yaml"
                )
                .Where(file => !file.EndsWith("package-lock.json", StringComparison.Ordinal)),
        ];

    [Fact]
    public void No_page_holds_script() => Findings.None(Tree.Find(Shown, Script()));

    [Theory]
    [InlineData("<script>")]
    [InlineData("<a href=\"javascript:go()\">")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<button @onclick=\"Go\">")]
    public void Script_is_found_however_it_is_written(string markup) =>
        Assert.Matches(Script(), markup);

    [Fact]
    public void No_page_names_an_address_elsewhere()
    {
        // A pack links to the outside in one file only: who else can help.
        var found = Shown
            .Where(file => !file.EndsWith("/resources.yaml", StringComparison.Ordinal))
            .SelectMany(file =>
                Address()
                    .Matches(Tree.Read(file))
                    .Select(match => (file, Host: match.Groups[1].Value))
            )
            .Where(each => !Known.Contains(each.Host))
            .Select(each => $"{each.file}: {each.Host}");
        Findings.None(found);
    }

    [Fact]
    public void No_style_or_picture_is_loaded_from_elsewhere() =>
        Findings.None(Tree.Find(Tree.Under("src/Web", ".css", ".svg", ".razor"), Loaded()));

    [GeneratedRegex(
        @"<\s*script|javascript:|[\s@""']on[a-z]{3,}\s*=\s*[""'@]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Script();

    [GeneratedRegex(@"https?://([\w.-]+)")]
    private static partial Regex Address();

    [GeneratedRegex(
        @"@import|url\(\s*['""]?(https?:)?//|(src|href)\s*=\s*""(https?:)?//",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Loaded();
}
