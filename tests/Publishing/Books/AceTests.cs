using System.Text.Json;
using Kith.Kit;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Epub;
using Kith.Publishing.Books.Pdf;

namespace Kith.Publishing.Tests.Books;

/// <summary>Ace, the accessibility checker for EPUB of the DAISY Consortium, finds nothing.</summary>
public sealed class AceTests : IDisposable
{
    private static readonly string Ace = Path.Combine(
        Above(AppContext.BaseDirectory),
        "tests/Tools/node_modules/@daisy/ace/bin/ace-puppeteer.js"
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("ace-").FullName;

    /// <summary>The table of the model, other tables, a chart, and a worked example.</summary>
    [Fact]
    public void A_small_book_can_be_read_by_everybody() =>
        Assert.Empty(
            Found(
                Binding.Some(
                    Shelf.Library,
                    Shelf.Words,
                    ["model-at-a-glance", "consent", "risk-chart"]
                )!
            )
        );

    /// <summary>The questions at the beginning and where they lead stand only in a whole guide.</summary>
    [Fact]
    public void The_whole_of_a_small_guide_can_be_read_by_everybody() =>
        Assert.Empty(Found(Binding.All(Shelf.Small, Shelf.Words)));

    [Fact]
    [Trait("Kind", "long")]
    public void The_whole_guide_can_be_read_by_everybody() => Assert.Empty(Found(Shelf.Whole));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<string> Found(Book book)
    {
        var file = Path.Combine(_folder, "notes.epub");
        File.WriteAllBytes(file, EpubBook.Write(book));
        Programs.Run(
            "env",
            $"PUPPETEER_EXECUTABLE_PATH={PdfBrowser.Find(null)!.Program}",
            "node",
            Ace,
            "--force",
            "--silent",
            "--outdir",
            _folder,
            file
        );
        using var report = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(_folder, "report.json"))
        );
        return
        [
            .. report
                .RootElement.GetProperty("assertions")
                .EnumerateArray()
                .SelectMany(f => f.GetProperty("assertions").EnumerateArray())
                .Select(a => a.ToString()),
        ];
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Kith.slnx"))
            ? folder
            : Above(Path.GetDirectoryName(folder)!);
}
