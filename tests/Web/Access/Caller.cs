using System.Text;
using Kith.Web.Private;

namespace Kith.Web.Tests.Access;

/// <summary>How an address is tried.</summary>
internal enum Way
{
    /// <summary>As a page of one's own would: sealed and proven under one's own session.</summary>
    Sealed,

    /// <summary>By an address from Ana's screen.</summary>
    Borrowed,

    /// <summary>By the path behind the sealed one.</summary>
    Straight,

    /// <summary>By the address that every writing form posts to.</summary>
    Saved,

    /// <summary>As a form with a file in it.</summary>
    WithFile,

    /// <summary>With the proof of another form.</summary>
    Unproven,
}

/// <summary>Sends attempts, one after another.</summary>
internal sealed class Caller(Neighbours place) : IDisposable
{
    private readonly HttpClient client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    )
    {
        Timeout = TimeSpan.FromMinutes(2),
    };

    /// <summary>The ways in which a method can be used.</summary>
    public static IEnumerable<Way> Ways(bool isPost) =>
        isPost ? Enum.GetValues<Way>() : [Way.Sealed, Way.Borrowed, Way.Straight];

    public Task<Answer> Send(Attempt attempt, Visitor by, Way way = Way.Sealed)
    {
        var path = attempt.Path;
        var sealer = way is Way.Borrowed ? place.Ana : by;
        var address = way switch
        {
            Way.Straight => PrivateDoor.Inner + path,
            Way.Saved => PrivateDoor.Keep,
            _ => PrivateDoor.Prefix + sealer.Own.SealPath(path),
        };
        var proof = sealer.Own.CsrfTag(way is Way.Unproven ? path + "/" : path);
        var request = new HttpRequestMessage(new(attempt.Method), new Uri(place.Address, address));
        if (attempt.IsPost)
            request.Content = Form(proof, by.Own.SealPath(path), way is Way.WithFile);
        if (by.Cookie is not null)
            request.Headers.Add("Cookie", $"{PrivateDoor.Cookie}={by.Cookie}; __Host-kith-try=1");
        return Send(request, $"{by.Name} {attempt}");
    }

    /// <summary>Sends it to the door that allows everything.</summary>
    public Task<Answer> SendAllowed(Attempt attempt, Visitor by)
    {
        var withFile =
            attempt.IsPost && attempt.Pattern.EndsWith("/files", StringComparison.Ordinal);
        var request = new HttpRequestMessage(
            new(attempt.Method),
            new Uri(place.AllowingAddress, PrivateDoor.Inner + attempt.Path)
        );
        if (attempt.IsPost)
            request.Content = Form("", "", withFile);
        request.Headers.Add(AllowingDoor.As, by.Name);
        return Send(request, $"{by.Name} {attempt}");
    }

    public void Dispose() => client.Dispose();

    private static HttpContent Form(string proof, string sealedPath, bool withFile)
    {
        var fields = Fields(proof, sealedPath);
        return withFile ? File(fields) : new FormUrlEncodedContent(fields);
    }

    private static MultipartFormDataContent File(Dictionary<string, string> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("overwritten")), "file", "a.txt");
        return form;
    }

    /// <summary>What a form of any kind would send.</summary>
    private static Dictionary<string, string> Fields(string proof, string sealedPath) =>
        new(StringComparer.Ordinal)
        {
            ["_csrf"] = proof,
            ["_place"] = sealedPath,
            ["_go"] = "stop",
            ["_asked"] = Rules.Question(Neighbours.Pack) + ":",
            [Rules.Question(Neighbours.Pack)] = "overwritten",
            ["_text"] = "overwritten",
            ["name"] = "Eve",
            ["code-name"] = "Eve",
            ["for"] = "nobody",
            ["sure"] = "1",
            ["current"] = "not these words at all",
            ["chosen"] = "other words that are long enough",
            ["passphrase"] = "not these words at all",
        };

    private async Task<Answer> Send(HttpRequestMessage request, string about)
    {
        using var sent = request;
        using var answer = await Answered(request, about);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key != "Date")
            .Select(h => $"{h.Key}: {string.Join(',', h.Value)}")
            .Order(StringComparer.Ordinal);
        var body = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, string.Join('\n', headers), body);
    }

    private async Task<HttpResponseMessage> Answered(HttpRequestMessage request, string about)
    {
        try
        {
            return await client.SendAsync(request);
        }
        catch (TaskCanceledException late)
        {
            throw new TimeoutException($"No answer to {about} at {request.RequestUri}", late);
        }
    }
}
