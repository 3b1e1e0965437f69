using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Publishing.Books.Pdf;

/// <summary>On which page of a PDF each named place is, as <c>pdfinfo</c> of Poppler tells.</summary>
internal static partial class PdfPlaces
{
    private const int PatienceMs = 1000;

    /// <summary>Page numbers by name; null if <c>pdfinfo</c> is not there.</summary>
    public static IReadOnlyDictionary<string, int>? Read(string file)
    {
        var start = new ProcessStartInfo("pdfinfo", ["-dests", file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var numbers = Numbers(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
            return process.ExitCode == 0 ? numbers : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Dictionary<string, int> Numbers(string told)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match line in Line().Matches(told))
            numbers[line.Groups["name"].Value] = int.Parse(
                line.Groups["page"].Value,
                CultureInfo.InvariantCulture
            );
        return numbers;
    }

    [GeneratedRegex(
        "^ *(?<page>[0-9]+) .*\"(?<name>[^\"]+)\"$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Line();
}
