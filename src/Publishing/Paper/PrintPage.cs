using System.Reflection;
using Kith.Worksheets;

namespace Kith.Publishing.Paper;

/// <summary>A blank worksheet as one HTML file that needs nothing else: no script, no picture, no other file.</summary>
public static class PrintPage
{
    private const string Colours =
        ":root { --line: #555; } body { font-family: sans-serif; margin: 0; }";

    private static readonly Lazy<string> Style = new(ReadStyle);

    public static string Html(
        Worksheet worksheet,
        PaperWords words,
        string language = "en",
        bool facilitator = false
    )
    {
        var form = BlankForm.Of(worksheet, words, facilitator);
        var page = new Markup()
            .Tag($"<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Element("title", worksheet.Title)
            .Tag($"<style>\n{Colours}\n{Style.Value}</style>\n</head>\n<body>\n")
            .Tag("<main class=\"sheet sheet-a4\">\n<p class=\"sheet-head\">")
            .Words(words.Head)
            .Tag($"</p>\n{form.Html}<footer>\n")
            .Element("p", words.Safe)
            .Element("p", $"{form.Footer.Code} {form.Footer.Title}")
            .Tag("</footer>\n</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string ReadStyle()
    {
        using var style = Assembly.GetExecutingAssembly().GetManifestResourceStream("paper.css")!;
        using var reader = new StreamReader(style);
        return reader.ReadToEnd();
    }
}
