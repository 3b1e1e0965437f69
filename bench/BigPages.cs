using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Kith.Sealing;
using Kith.Storage;
using Kith.Vault;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Bench;

/// <summary>Opens every page that <see cref="Big"/>'s first person has: once after the start, and again.</summary>
sealed partial class BigPages : IDisposable
{
    const double AimInMs = 150;
    const int Slowest = 5;
    const int Again = 3;

    readonly HttpClient client;
    readonly Node node;
    readonly string cookie;

    BigPages(Uri address, Node node, string cookie)
    {
        (this.node, this.cookie) = (node, cookie);
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = address,
        };
    }

    public static async Task Run(string pack, string folder)
    {
        var library = Larger.Read(pack);
        await using var store = await SqliteStore.Open(Path.Combine(folder, "kith.db"));
        using var cold = await Node.Open(
            store,
            BigIntervention.Options(folder),
            TimeProvider.System
        );
        await using var served = await ServedPages.Start(cold, library);
        using var words = Passphrase.FromWords(Console.ReadLine()!);
        var opened = (SignIn.Opened)await cold.Seats.Open(BigIntervention.Name, words);
        using var seat = opened.Seat;
        using var pages = new BigPages(new(served.Urls.First()), cold, cold.Sessions.Begin(seat));
        await pages.Measure(Paths(served.Services.GetRequiredService<EndpointDataSource>()));
    }

    public void Dispose() => client.Dispose();

    async Task Measure(IReadOnlyList<string> paths)
    {
        var first = await Open(paths);
        Print("from a process that has just started", first);
        var later = new List<IReadOnlyList<Taken>>();
        for (var i = 0; i < Again; i++)
            later.Add(await Open([.. first.Select(f => f.Path)]));
        Print(
            "each once more",
            [
                .. first.Select(
                    (_, i) => later.Select(l => l[i]).OrderBy(t => t.Clock).ElementAt(Again / 2)
                ),
            ]
        );
    }

    static void Print(string when, IReadOnlyList<Taken> taken)
    {
        Console.WriteLine($"  {when}: {taken.Count} pages");
        var median = Print("clock", taken, t => t.Clock);
        Print("processor", taken, t => t.Processor);
        Console.WriteLine(
            $"    aim for the median {AimInMs:F0} ms: {(median <= AimInMs ? "kept" : "MISSED")}"
        );
    }

    static double Print(string what, IReadOnlyList<Taken> taken, Func<Taken, double> ms)
    {
        var sorted = taken.OrderBy(ms).ToList();
        var median = ms(sorted[sorted.Count / 2]);
        Console.WriteLine(
            $"    {what}: median {median:F0} ms, p95 {ms(sorted[sorted.Count * 95 / 100]):F0} ms, most "
                + string.Join(
                    ", ",
                    sorted.TakeLast(Slowest).Reverse().Select(t => $"{ms(t):F0} ms {t.Kind}")
                )
        );
        return median;
    }

    /// <summary>How long each took; those that are not there for this person are left out.</summary>
    async Task<IReadOnlyList<Taken>> Open(IEnumerable<string> paths)
    {
        var taken = new List<Taken>();
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Sealed(path));
            request.Headers.Add("Cookie", "__Host-kith=" + cookie);
            var (processor, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            using var answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode == HttpStatusCode.OK)
                taken.Add(
                    new(
                        path,
                        Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                        (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds
                    )
                );
        }
        return taken;
    }

    string Sealed(string path)
    {
        using var session = node.Sessions.Find(cookie)!;
        return "/p/" + session.SealPath(path);
    }

    /// <summary>
    /// Every private page there is: of the largest circle with a sheet of it, and the first page of all others. What stands for
    /// the parts of an address is told line by line: nothing may be read before the first page.
    /// </summary>
    static IReadOnlyList<string> Paths(EndpointDataSource routes)
    {
        var parts = new Dictionary<string, string>();
        var circles = new List<string>();
        while (Console.ReadLine() is { } line)
            if (line.Split('=') is [var name, var value])
                parts[name] = value;
            else
                circles.Add(line);
        return
        [
            .. routes
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e =>
                    e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET")
                    == true
                )
                .Select(e => e.RoutePattern.RawText!)
                .Where(p => p.StartsWith("/in/", StringComparison.Ordinal))
                .Select(p =>
                    parts.Aggregate(
                        p["/in".Length..],
                        (path, part) => path.Replace($"{{{part.Key}}}", part.Value)
                    )
                )
                .Where(p => !p.Contains('{'))
                .Concat(circles.Select(c => $"/c/{c}")),
        ];
    }

    /// <summary>What one page took, in milliseconds.</summary>
    sealed record Taken(string Path, double Clock, double Processor)
    {
        /// <summary>The path without the ids in it.</summary>
        public string Kind => Ids().Replace(Path, "…");
    }

    [GeneratedRegex("[0-9a-f]{16,}", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();
}
