using System.Net.Http.Headers;

namespace Kith.Web.Tests.Attacks.InABrowser;

/// <summary>An answer of the node, as it is given to a browser.</summary>
internal sealed record Shown(
    Uri Address,
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    string Body
)
{
    private const string Policy = "Content-Security-Policy";

    public static Shown Of(HttpResponseMessage answer, string body) =>
        new(
            answer.RequestMessage!.RequestUri!,
            (int)answer.StatusCode,
            Together(answer.Headers.Concat(answer.Content.Headers)),
            body
        );

    /// <summary>The same page for a browser that knows of no policy.</summary>
    public Shown WithoutItsPolicy() =>
        this with
        {
            Headers = Headers.Where(h => h.Key != Policy).ToDictionary(),
        };

    private static Dictionary<string, string> Together(
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers
    ) =>
        headers
            // The body is handed on unpacked and whole.
            .Where(h =>
                h.Key is not ("Content-Length" or "Content-Encoding" or "Transfer-Encoding")
            )
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
}
