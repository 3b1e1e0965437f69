using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Sealing;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>
/// The running program, under a trace of its system calls, takes files from somebody's browser: it makes no file outside
/// its data folder, and does not hold a file whole in memory.
/// </summary>
[Collection(ABrowser.Name)]
public sealed partial class UploadTraceTests(ABrowser browser)
{
    private const int Longest = 50 << 20;
    private const int MostGrowthInKiB = 48 * 1024;

    [Fact]
    public Task A_dozen_uploads_make_no_file_outside_the_data_folder() =>
        NothingOutside([.. Enumerable.Range(0, 12).Select(i => 1024 << (i / 2))]);

    [Fact]
    [Trait("Kind", "long")]
    public Task Five_hundred_uploads_up_to_the_longest_make_no_file_outside_the_data_folder() =>
        NothingOutside([.. Enumerable.Range(0, 500).Select(Size)]);

    [Fact]
    [Trait("Kind", "long")]
    public async Task The_longest_file_is_never_whole_in_memory()
    {
        await using var node = await ANode.Start();
        await using var reader = await browser.Reader(node);
        using var sender = await Sender(reader, node);
        for (var warm = 0; warm < 3; warm++)
            await sender.Send(1 << 20);
        await File.WriteAllTextAsync($"/proc/{node.ProcessId}/clear_refs", "5");
        var before = PeakInKiB(node);

        await sender.Send(Longest);

        var growth = PeakInKiB(node) - before;
        Assert.True(growth < MostGrowthInKiB, $"It grew by {growth} KiB.");
    }

    private async Task NothingOutside(IReadOnlyList<int> sizes)
    {
        await using var node = await ANode.Start();
        await using var reader = await browser.Reader(node);
        using var sender = await Sender(reader, node);
        var calls = Path.Combine(node.Folder.Sub("log"), "calls");
        using var trace = Process.Start(
            "strace",
            [
                "-f",
                "-qq",
                "-y",
                "-e",
                "trace=open,openat,creat,mkdir,memfd_create,fsync,fdatasync",
                "-o",
                calls,
                "-p",
                $"{node.ProcessId}",
            ]
        );
        await Until.Found("the trace", () => Task.FromResult(IsTraced(node) ? "yes" : null));

        foreach (var size in sizes)
            await sender.Send(size);

        // An end by force would lose what it has not written yet.
        await Tool.Run("kill", "-INT", $"{trace.Id}");
        await trace.WaitForExitAsync();
        var made = Made(await File.ReadAllTextAsync(calls));
        // Each file is made durable at least once, or the trace missed what went on.
        Assert.True(made.Calls.Count >= sizes.Count, $"Only {made.Calls.Count} calls were traced.");
        Assert.DoesNotContain(
            made.Paths,
            path => !path.StartsWith(node.Data, StringComparison.Ordinal)
        );
    }

    /// <summary>From 1 KB to the longest, most of them short.</summary>
    private static int Size(int number) => number % 50 == 49 ? Longest : 1024 << (number % 12);

    private static async Task<Uploads> Sender(AReader reader, ANode node)
    {
        var maya = await AMember.SetUp(reader, "maya at home");
        await maya.SignIn();
        await maya.Start(ATeam.Room, "Maya");
        await reader.Follow("Files");
        await reader.Press("I want to write here");
        await reader.Follow("Files");
        var form = reader.Page.Locator("form[enctype]");
        var cookies = await reader.Page.Context.CookiesAsync();
        return new(
            node.Address,
            cookies.Single(c => c.Name == "__Host-kith").Value,
            (await form.GetAttributeAsync("action"))!,
            await form.Locator("[name=_csrf]").InputValueAsync()
        );
    }

    private static bool IsTraced(ANode node) =>
        !File.ReadAllText($"/proc/{node.ProcessId}/status").Contains("TracerPid:\t0");

    private static long PeakInKiB(ANode node) =>
        long.Parse(
            Peak().Match(File.ReadAllText($"/proc/{node.ProcessId}/status")).Groups["kib"].Value,
            CultureInfo.InvariantCulture
        );

    private static (IReadOnlyList<string> Calls, IReadOnlyList<string> Paths) Made(string trace)
    {
        var calls = trace.Split('\n').Where(line => line.Contains('(')).ToList();
        var making = calls.Where(c => Making().IsMatch(c) && !c.Contains(" = -1 "));
        return (calls, [.. making.Select(c => Quoted().Match(c).Groups["path"].Value)]);
    }

    [GeneratedRegex(@"VmHWM:\s+(?<kib>\d+) kB", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Peak();

    [GeneratedRegex(@"O_CREAT|O_TMPFILE|creat\(|mkdir\(|memfd_create\(", RegexOptions.None, 1000)]
    private static partial Regex Making();

    [GeneratedRegex(@"""(?<path>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    /// <summary>Sends files by the form of one signed-in page.</summary>
    private sealed class Uploads(Uri address, string cookie, string action, string csrf)
        : IDisposable
    {
        private readonly HttpClient _client = new(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(5),
        };

        public async Task Send(int length)
        {
            using var body = new MultipartFormDataContent
            {
                { new StringContent(csrf), "_csrf" },
                { new StringContent(""), "name" },
                { new ByteArrayContent(Chance.Bytes(length)), "file", "a file.bin" },
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = body };
            request.Headers.Add("Cookie", "__Host-kith=" + cookie);
            using var answer = await _client.SendAsync(request);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        public void Dispose() => _client.Dispose();
    }
}
