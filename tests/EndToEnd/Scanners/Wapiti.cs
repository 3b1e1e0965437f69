using System.Text.Json;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Scanners;

/// <summary>wapiti 3.0.4 from Debian, and what its own report says.</summary>
/// <param name="Forms">How many forms it found and sent.</param>
/// <param name="Findings">Vulnerabilities and anomalies: kind, method, path, field, and what it says of it.</param>
internal sealed record Wapiti(int Forms, IReadOnlyList<string> Findings, string Printed)
{
    /// <summary>
    /// What it tries, in two runs: permanentxss looks on every page for what was put into every field, and would have to look
    /// through all that the others left there. Left out are: what asks a machine on the internet whether the node called it,
    /// or loads lists from there (ssrf, xxe, wapp, nikto), because no test leaves this machine; guessing of passwords and of
    /// names of files (brute_login_form, buster, shellshock), of which the node has none but what it says itself; csrf, which
    /// takes every form without a random field for open, while CsrfTests hold every form to what the node requires; and
    /// blindsql, whose 218 tries for each field sqlmap makes in its own, better way.
    /// </summary>
    private static readonly string[] Scripts = ["permanentxss", "xss"];

    private static readonly string[] Others =
    [
        "backup",
        "cookieflags",
        "crlf",
        "csp",
        "exec",
        "file",
        "htaccess",
        "http_headers",
        "methods",
        "redirect",
        "sql",
    ];

    public static async Task<Wapiti> Scan(Target target, params string[] skipped)
    {
        var first = await Scan(target, Scripts, skipped);
        var second = await Scan(target, Others, skipped);
        return new(
            Math.Min(first.Forms, second.Forms),
            [.. first.Findings, .. second.Findings],
            first.Printed + second.Printed
        );
    }

    private static async Task<Wapiti> Scan(Target target, string[] modules, string[] skipped)
    {
        using var folder = new TempFolder("wapiti");
        var report = Path.Combine(folder.Path, "report.json");
        var script = Path.Combine(Repository.Root, "tests/EndToEnd/Scanners/wapiti.py");
        string[] how =
        [
            script,
            .. new[] { "-u", target.Node.ToString(), "--scope", "folder", "--flush-session" },
            // The pages are given. Of each the forms are taken, and one link.
            .. new[] { "-d", "1", "--max-links-per-page", "1" },
            .. new[] { "-x", new Uri(target.Node, "leave*").ToString() },
            .. new[] { "-H", "Cookie: " + target.Cookies },
            // It asks for packed pages of a kind that it cannot unpack, and would see none of their forms.
            .. new[] { "-H", "Accept-Encoding: identity" },
            .. new[] { "-t", "60", "-v", "1", "--no-bugreport" },
            .. new[] { "-m", string.Join(',', modules), "-f", "json", "-o", report },
        ];
        var printed = await Guest.Run(
            folder.Path,
            "/usr/bin/python3",
            [
                .. how,
                .. target.Pages.SelectMany(p => new[] { "-s", p }),
                .. skipped.SelectMany(s => new[] { "--skip", s }),
            ]
        );
        Assert.True(File.Exists(report), printed);
        foreach (var module in modules)
            Assert.Contains($"Launching module {module}", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped due to network issues", printed, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        var found = printed.Split("[*] Saving scan state")[0].Split("[+] POST ").Length - 1;
        return new(found, [.. Read(json.RootElement)], printed);
    }

    private static IEnumerable<string> Read(JsonElement report) =>
        from part in new[] { "vulnerabilities", "anomalies" }
        from kind in report.GetProperty(part).EnumerateObject()
        from one in kind.Value.EnumerateArray()
        select $"{kind.Name}: {one.GetProperty("method")} {one.GetProperty("path")} {one.GetProperty("parameter")} {one.GetProperty("info")}";
}
