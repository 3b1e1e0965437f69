using System.Net;
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

    /// <summary>What the last answer said of itself.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The page at an address, or after a form, wherever it leads on to.</summary>
    public Task<string> Go(string path, params (string Name, string Value)[] fields) =>
        Ask(path, fields.Length == 0 ? null : Form(fields));

    /// <summary>The body of a form.</summary>
    public static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    /// <summary>The same with a body of any kind, or none, and perhaps more headers.</summary>
    public async Task<string> Ask(
        string path,
        HttpContent? body,
        params (string Name, string Value)[] headers
    )
    {
        using var answer = await Once(path, body, headers);
        Keep(answer);
        Status = answer.StatusCode;
        var next = answer.Headers.Location?.OriginalString;
        return next?.StartsWith('/') == true
            ? await Go(next)
            : await answer.Content.ReadAsStringAsync();
    }

    /// <summary>What the node answers, and no further. Several may ask at once.</summary>
    public async Task<HttpResponseMessage> Once(
        string path,
        HttpContent? body,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(
            body is null ? HttpMethod.Get : HttpMethod.Post,
            path
        );
        request.Content = body;
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
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
    public Task<string> Send(string page, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(page)[^1];
        var hidden = Unseen()
            .Matches(page[form.Index..])
            .Select(m => (m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)));
        return Go(form.Groups["to"].Value, [.. hidden, .. fields]);
    }

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

    [GeneratedRegex(
        "type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Unseen();
}
