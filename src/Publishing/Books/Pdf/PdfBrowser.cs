using System.Diagnostics;

namespace Kith.Publishing.Books.Pdf;

/// <summary>A browser of the Chromium kind, which prints pages without showing them.</summary>
public sealed record PdfBrowser(string Program)
{
    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "brave-browser",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The one named, or the first on the path; null if there is none.</summary>
    public static PdfBrowser? Find(string? named) =>
        (named is null ? Names : [named]).Select(OnPath).OfType<string>().FirstOrDefault()
            is { } program
            ? new(program)
            : null;

    /// <summary>Prints a page to a file, tagged and with an outline; null, or why it could not.</summary>
    internal string? Print(string html, string file)
    {
        var folder = Directory.CreateTempSubdirectory("kith-book-").FullName;
        try
        {
            var page = Path.Combine(folder, "book.html");
            var made = Path.Combine(folder, "book.pdf");
            File.WriteAllText(page, html);
            var said = Run(Arguments(folder, page, made));
            if (!File.Exists(made))
                return $"{Program} made no PDF. It said: {said.Trim()}";
            File.Move(made, file, overwrite: true);
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Arguments(string folder, string page, string made) =>
        [
            "--headless",
            "--disable-gpu",
            "--disable-extensions",
            // A root user, as in a container, has no sandbox; the page is our own and holds no script.
            .. Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : [],
            "--no-first-run",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            "--export-tagged-pdf",
            $"--print-to-pdf={made}",
            new Uri(page).AbsoluteUri,
        ];

    private string Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        return errors.Result + output.Result;
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Prepend("")
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
