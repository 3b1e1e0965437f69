using System.Text;
using System.Text.RegularExpressions;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Scanners;

/// <summary>sqlmap 1.7 from Debian, and what its own table of results says.</summary>
/// <param name="Findings">The lines of the table.</param>
/// <param name="Tried">The names of the fields that it tried to the end without success.</param>
internal sealed partial record Sqlmap(
    IReadOnlyList<string> Findings,
    IReadOnlySet<string> Tried,
    string Printed
)
{
    /// <summary>Without its proof a form is not read at all, so that the proof stays as it is.</summary>
    private const string Proof = "_csrf";

    /// <summary>Tries every field of every form, and every address of which a part is marked with a star.</summary>
    public static async Task<Sqlmap> Scan(Target target, params IEnumerable<string> starred)
    {
        using var folder = new TempFolder("sqlmap");
        var log = Path.Combine(folder.Path, "requests.xml");
        var table = Path.Combine(folder.Path, "results.csv");
        var requests = starred
            .Select(address => Request(target, "GET " + address, ""))
            .Concat(
                target.Forms.Select(f => Request(target, "POST " + f.Address.AbsolutePath, f.Body))
            );
        await File.WriteAllTextAsync(log, Log(target.Node.Port, requests));
        string[] how =
        [
            .. new[] { "-l", log, "--results-file", table, "--output-dir", folder.Path },
            // Without a terminal it would wait for its targets on standard input, and look at none of these.
            .. new[]
            {
                "--ignore-stdin",
                "--batch",
                "--flush-session",
                "--disable-coloring",
                "--timeout=60",
            },
            // What a node answers to most of it is that it is not there; that is looked at too.
            .. new[] { "--ignore-code=*", "--ignore-redirects", "--drop-set-cookie" },
            "--skip=" + Proof,
            "--param-exclude=^(" + string.Join('|', LaterRows(target).Select(Regex.Escape)) + ")$",
        ];
        var printed = await Guest.Run(folder.Path, "sqlmap", how);
        Assert.True(File.Exists(table), printed);
        var lines = await File.ReadAllLinesAsync(table);
        Assert.StartsWith("Target URL,Place,Parameter", lines[0], StringComparison.Ordinal);
        var tried = Failure().Matches(printed).Select(m => m.Groups["name"].Value);
        return new([.. lines.Skip(1).Where(l => l.Length > 0)], tried.ToHashSet(), printed);
    }

    /// <summary>The fields that are there to be tried.</summary>
    public static IReadOnlySet<string> ToTry(Target target) =>
        Names(target).Except(LaterRows(target)).Where(n => n != Proof).ToHashSet();

    /// <summary>The rows of a table go one way, so that the first is enough: the fields of all others.</summary>
    private static IEnumerable<string> LaterRows(Target target) =>
        Names(target).GroupBy(n => Row().Replace(n, "..", 1)).SelectMany(kind => kind.Skip(1));

    private static IEnumerable<string> Names(Target target) =>
        target.Forms.SelectMany(f => f.Names).Distinct();

    private static string Request(Target target, string line, string body)
    {
        var request = new StringBuilder();
        request.Append(line).Append(" HTTP/1.1\r\nHost: ").Append(target.Node.Authority);
        request.Append("\r\nCookie: ").Append(target.Cookies);
        if (body.Length > 0)
            request
                .Append("\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                .Append(body.Length);
        return request.Append("\r\n\r\n").Append(body).ToString();
    }

    /// <summary>The requests as a log of the kind that it reads.</summary>
    private static string Log(int port, IEnumerable<string> requests) =>
        string.Join(
            '\n',
            requests.Select(r =>
                $"<item><port>{port}</port><request base64=\"true\"><![CDATA[{Convert.ToBase64String(Encoding.UTF8.GetBytes(r))}]]></request></item>"
            )
        );

    [GeneratedRegex(
        "parameter '(?<name>[^']*)' does not seem to be injectable",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Failure();

    /// <summary>The middle of "roles.cook.holder".</summary>
    [GeneratedRegex(@"\.[^.]+\.", RegexOptions.None, 1_000)]
    private static partial Regex Row();
}
