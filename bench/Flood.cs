using System.Diagnostics;
using System.Net;
using Kith.Sealing;
using Kith.Vault;
using Microsoft.AspNetCore.Builder;

namespace Kith.Bench;

/// <summary>
/// Somebody guesses passphrases over eight connections, half of them under her name, while she signs in: first in a browser
/// that keeps a place, then in one that keeps none.
/// </summary>
sealed class Flood : IAsyncDisposable
{
    const int Connections = 8;
    const int BetweenSignInsInMs = 1_000;
    readonly World world;
    readonly WebApplication pages;
    readonly HttpClient client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    )
    {
        Timeout = TimeSpan.FromMinutes(10),
    };
    int left;
    int busy;

    Flood(World world, WebApplication pages, int guesses) =>
        (this.world, this.pages, left) = (world, pages, guesses);

    /// <summary>Prints how long she waits, against one Argon2id alone, and how much memory it takes.</summary>
    public static async Task Run(string pack, int guesses)
    {
        var made = await World.Make();
        var served = await ServedPages.Start(made.Node, Larger.Read(pack));
        await using var flood = new Flood(made, served, guesses);
        await flood.Measure(guesses);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await pages.DisposeAsync();
        await world.DisposeAsync();
    }

    async Task Measure(int guesses)
    {
        var alone = Alone();
        await SignIn("");
        var before = Process.GetCurrentProcess().WorkingSet64;
        var most = before;
        var guessers = Enumerable.Range(0, Connections).Select(Guess).ToList();
        var place = "__Host-kith-place=" + world.Node.Seats.NewDevice();
        var (known, unknown) = (new List<double>(), new List<double>());
        while (Volatile.Read(ref left) > 0)
        {
            known.Add(await SignIn(place));
            unknown.Add(await SignIn(""));
            most = Math.Max(most, Process.GetCurrentProcess().WorkingSet64);
            await Task.Delay(BetweenSignInsInMs);
        }
        await Task.WhenAll(guessers);
        Console.WriteLine(
            $"{guesses} guesses over {Connections} connections, {busy} told it is busy"
        );
        Console.WriteLine($"  one Argon2id alone: {alone:F0} ms");
        Print("with a kept place", known, alone);
        Print("without", unknown, alone);
        Console.WriteLine(
            $"  memory: {(most - before) >> 20} MiB more at most; {Math.Max(2, Environment.ProcessorCount)} places of 64 MiB"
        );
    }

    static void Print(string what, List<double> taken, double alone)
    {
        taken.Sort();
        var median = taken[taken.Count / 2];
        Console.WriteLine(
            $"  she signs in {what}, {taken.Count} times: median {median:F0} ms ({median / alone:F1} × Argon2id), most {taken[^1]:F0} ms ({taken[^1] / alone:F1} ×)"
        );
    }

    double Alone()
    {
        using var words = Passphrase.FromWords(world.Words);
        var output = new byte[64];
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 3; i++)
            Argon.Stretch(words.Bytes, new byte[Argon.SaltLength], ArgonCost.Version1, output);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / 3;
    }

    async Task Guess(int connection)
    {
        while (Interlocked.Decrement(ref left) >= 0)
        {
            var name = connection % 2 == 0 ? World.Name : "nobody";
            var status = await Try(name, $"not these words {left}", "");
            if (status == HttpStatusCode.ServiceUnavailable)
                Interlocked.Increment(ref busy);
        }
    }

    async Task<double> SignIn(string place)
    {
        var start = Stopwatch.GetTimestamp();
        while (await Try(World.Name, world.Words, place) != HttpStatusCode.SeeOther) { }
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    async Task<HttpStatusCode> Try(string name, string words, string place)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(new Uri(pages.Urls.First()), "/sign-in/here")
        );
        request.Headers.Add("Cookie", $"__Host-kith-try=1; {place}");
        request.Content = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["name"] = name, ["passphrase"] = words }
        );
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
