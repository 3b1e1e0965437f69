using System.Text.RegularExpressions;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>Somebody without a browser: forms and cookies by hand, so that nothing but the node holds what is typed.</summary>
internal sealed partial class AKnocker : IDisposable
{
    private readonly HttpClient client;
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public AKnocker(ANode node) =>
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = node.Address,
        };

    /// <summary>The page at an address, or after a form, wherever it leads on to.</summary>
    public async Task<string> Go(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await Ask(path, fields);
        Keep(answer);
        var next = answer.Headers.Location?.OriginalString;
        return next?.StartsWith('/') == true
            ? await Go(next)
            : await answer.Content.ReadAsStringAsync();
    }

    /// <summary>What the node answers, and no further. Several may ask at once.</summary>
    public async Task<HttpResponseMessage> Ask(
        string path,
        params IReadOnlyCollection<(string Name, string Value)> fields
    )
    {
        using var request = new HttpRequestMessage(
            fields.Count > 0 ? HttpMethod.Post : HttpMethod.Get,
            path
        );
        if (fields.Count > 0)
            request.Content = new FormUrlEncodedContent(
                fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
            );
        request.Headers.TryAddWithoutValidation(
            "Cookie",
            string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"))
        );
        return await client.SendAsync(request);
    }

    /// <summary>Follows a link by its words.</summary>
    public Task<string> Follow(string page, string words) =>
        Go(
            Links()
                .Matches(page)
                .Single(m => m.Groups["words"].Value.Trim() == words)
                .Groups["to"]
                .Value
        );

    /// <summary>Sends the last form of a page.</summary>
    public Task<string> Send(string page, params (string Name, string Value)[] fields) =>
        Go(
            Forms().Matches(page)[^1].Groups["to"].Value,
            [("_csrf", Proofs().Matches(page)[^1].Groups["proof"].Value), .. fields]
        );

    public void Dispose() => client.Dispose();

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        foreach (var cookie in set.Select(s => s.Split(';')[0].Split('=', 2)))
            if (cookie[1].Length == 0)
                cookies.Remove(cookie[0]);
            else
                cookies[cookie[0]] = cookie[1];
    }

    [GeneratedRegex("<a [^>]*href=\"(?<to>[^\"]+)\">(?<words>[^<]+)</a>", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("<form method=\"post\" action=\"(?<to>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("name=\"_csrf\" value=\"(?<proof>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Proofs();
}
