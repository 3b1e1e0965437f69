using System.Net;
using Kith.Kit;
using Microsoft.AspNetCore.Routing;

namespace Kith.EndToEnd.Tests.Strangers;

/// <summary>One request to a private address, with the best proofs its sender can make.</summary>
/// <param name="Inner">The inner path, such as <c>/c/…/plan</c>.</param>
internal sealed record Knock(string Method, string Inner)
{
    private const string Under = "/in";

    /// <summary>Every route of the workroom, with real ids in the places of its parameters.</summary>
    public static IReadOnlyList<Knock> All(ATargetRoom target) =>
        [
            .. from route in target.Routes
            where Pattern(route).StartsWith(Under + "/", StringComparison.Ordinal)
            from method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            select new Knock(method, Filled(Pattern(route)[Under.Length..], target.Parts)),
        ];

    /// <summary>Sends it as somebody who is signed in: sealed and proven under their own session.</summary>
    public Task<Answer> As(Person person, ATargetRoom target) => SealedBy(person, person, target);

    /// <summary>Sends it to an address that one person's session sealed, with the cookie of another.</summary>
    public async Task<Answer> SealedBy(Person sealer, Person sender, ATargetRoom target)
    {
        using var session = sealer.Session();
        var request = Request("/p/" + session.SealPath(Inner), session.CsrfTag(Inner));
        return await Send(request, sender, target);
    }

    /// <summary>Sends it without a cookie.</summary>
    public async Task<Answer> WithoutACookie(Person sealer, ATargetRoom target)
    {
        using var session = sealer.Session();
        var request = Request("/p/" + session.SealPath(Inner), session.CsrfTag(Inner));
        return await Send(request, null, target);
    }

    /// <summary>Sends it from a page that is not of this session.</summary>
    public async Task<Answer> WithoutAProof(Person person, ATargetRoom target)
    {
        using var session = person.Session();
        var request = Request("/p/" + session.SealPath(Inner), session.CsrfTag(Inner + "/"));
        return await Send(request, person, target);
    }

    /// <summary>Sends it to the inner path itself.</summary>
    public Task<Answer> Directly(Person person, ATargetRoom target) =>
        Send(Request(Under + Inner, ""), person, target);

    private HttpRequestMessage Request(string path, string csrf)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), path);
        if (Method == "POST")
            request.Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["_csrf"] = csrf,
                    ["name"] = "Eve",
                    ["_go"] = "stop",
                    ["_asked"] = "what:",
                    ["what"] = "overwritten",
                }
            );
        return request;
    }

    private static async Task<Answer> Send(
        HttpRequestMessage request,
        Person? sender,
        ATargetRoom target
    )
    {
        if (sender is not null)
            request.Headers.Add("Cookie", "__Host-kith=" + sender.Cookie);
        using var plain = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(plain) { BaseAddress = target.Address };
        using var sent = request;
        using var answer = await client.SendAsync(sent);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key != "Date")
            .Select(h => $"{h.Key}: {string.Join(',', h.Value)}")
            .Order(StringComparer.Ordinal);
        var body = await answer.Content.ReadAsStringAsync();
        return new Answer(answer.StatusCode, string.Join('\n', headers), body);
    }

    private static string Pattern(RouteEndpoint route) => route.RoutePattern.RawText!;

    private static string Filled(string pattern, IReadOnlyDictionary<string, string> parts) =>
        parts.Aggregate(
            pattern,
            (path, part) => path.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal)
        );
}

/// <summary>What came back; the date left out.</summary>
internal sealed record Answer(HttpStatusCode Status, string Headers, string Body);
