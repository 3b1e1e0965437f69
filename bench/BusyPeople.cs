using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kith.Sealing;

namespace Kith.Bench;

/// <summary>
/// The people of <see cref="Busy"/>: each looks at the desk, the room and a form, saves, and begins again, with a second
/// between on average. In every second round four others sign in each second, every other one from a kept place.
/// </summary>
sealed partial class BusyPeople : IDisposable
{
    const int LongestThoughtInMs = 2_000;
    const int BetweenSignInsInMs = 250;
    const int TextLength = 600;
    const double Aim = 3;

    readonly List<string[]> people = [];
    readonly List<string> places = [];
    readonly HttpClient client;
    readonly string name;
    readonly string words;

    BusyPeople(string address, TextReader told)
    {
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(address),
        };
        (name, words) = (told.ReadLine()!, told.ReadLine()!);
        for (var left = int.Parse(told.ReadLine()!, CultureInfo.InvariantCulture); left > 0; left--)
            places.Add(told.ReadLine()!);
        while (told.ReadLine() is { } line)
            people.Add(line.Split('\t'));
    }

    /// <summary>Prints how long pages took, with people signing in and without, in turns.</summary>
    public static async Task Run(string address, int rounds, int seconds)
    {
        using var busy = new BusyPeople(address, Console.In);
        await busy.Round(seconds, areSigningIn: true);
        var taken = new List<(Took Quiet, Took Busy)>();
        for (var i = 0; i < rounds; i++)
            taken.Add(
                (
                    await busy.Round(seconds, areSigningIn: false),
                    await busy.Round(seconds, areSigningIn: true)
                )
            );
        Print(busy.people.Count, taken);
    }

    public void Dispose() => client.Dispose();

    static void Print(int people, List<(Took Quiet, Took Busy)> taken)
    {
        var requests = taken.Sum(t => t.Quiet.Pages.Count + t.Busy.Pages.Count);
        var signIns = taken.SelectMany(t => t.Busy.SignIns).Order().ToList();
        Console.WriteLine(
            $"{people} people, {requests} pages and saves, {signIns.Count} sign-ins of {signIns[signIns.Count / 2]:F0} ms"
        );
        foreach (var (what, share) in new[] { ("median", 0.5), ("p95", 0.95), ("p99", 0.99) })
        {
            var (quiet, busy) = (
                taken.Select(t => At(t.Quiet.Pages, share)).Order().ToList(),
                taken.Select(t => At(t.Busy.Pages, share)).Order().ToList()
            );
            var ratios = taken
                .Select(t => At(t.Busy.Pages, share) / At(t.Quiet.Pages, share))
                .Order()
                .ToList();
            var middle = ratios.Count / 2;
            Console.WriteLine(
                $"  {what}: {busy[middle]:F1} ms, without sign-ins {quiet[middle]:F1} ms, ratio {ratios[0]:F2} / {ratios[middle]:F2} / {ratios[^1]:F2}"
                    + (
                        share < 0.99
                            ? ""
                            : $"; aim {Aim}: {(ratios[middle] <= Aim ? "kept" : "MISSED")}"
                    )
            );
        }
    }

    static double At(List<double> taken, double share) =>
        taken.Order().ElementAt((int)(share * (taken.Count - 1)));

    async Task<Took> Round(int seconds, bool areSigningIn)
    {
        var end = Stopwatch.GetTimestamp() + seconds * Stopwatch.Frequency;
        var work = people.ConvertAll(person => Work(person, end));
        var signIns = areSigningIn ? await SignIns(end) : [];
        var pages = await Task.WhenAll(work);
        return new([.. pages.SelectMany(p => p)], signIns);
    }

    async Task<List<double>> Work(string[] person, long end)
    {
        var taken = new List<double>();
        while (Stopwatch.GetTimestamp() < end)
        {
            await Get(person[0], person[1], taken);
            await Get(person[0], person[2], taken);
            var form = await Get(person[0], person[3], taken);
            await Save(person[0], form, person[4], taken);
        }
        return taken;
    }

    async Task<string> Get(string cookie, string address, List<double> taken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await Ask(request, cookie, HttpStatusCode.OK, taken);
    }

    async Task Save(string cookie, string page, string question, List<double> taken)
    {
        var form = WritingForm().Match(page).Value;
        var fields = Hidden()
            .Matches(form)
            .Select(m => (m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)))
            .Append((question, new string((char)('a' + Chance.Below(26)), TextLength)))
            .Append(("_go", "stop"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/save");
        request.Content = new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))
        );
        await Ask(request, cookie, HttpStatusCode.SeeOther, taken);
    }

    async Task<string> Ask(
        HttpRequestMessage request,
        string cookie,
        HttpStatusCode expected,
        List<double> taken
    )
    {
        await Task.Delay(Chance.Below(LongestThoughtInMs));
        request.Headers.Add("Cookie", "__Host-kith=" + cookie);
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer.StatusCode == expected
            ? body
            : throw new InvalidOperationException($"{request.Method}: {answer.StatusCode}");
    }

    /// <summary>One after another at even distances, however long each takes.</summary>
    async Task<List<double>> SignIns(long end)
    {
        var all = new List<Task<double>>();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(BetweenSignInsInMs));
        while (Stopwatch.GetTimestamp() < end)
        {
            var place = all.Count % 2 == 0 ? "" : places[all.Count / 2 % places.Count];
            all.Add(SignIn(place));
            await beat.WaitForNextTickAsync();
        }
        return [.. await Task.WhenAll(all)];
    }

    async Task<double> SignIn(string place)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in/here");
        request.Headers.Add("Cookie", $"__Host-kith-try=1; __Host-kith-place={place}");
        request.Content = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["name"] = name, ["passphrase"] = words }
        );
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.SeeOther
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"Signing in: {answer.StatusCode}");
    }

    [GeneratedRegex(
        "class=\"write\".*?</form>",
        RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex WritingForm();

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Hidden();

    /// <summary>What one round took, in milliseconds.</summary>
    sealed record Took(List<double> Pages, List<double> SignIns);
}
