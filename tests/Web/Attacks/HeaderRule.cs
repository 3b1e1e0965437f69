using System.Net;

namespace Kith.Web.Tests.Attacks;

/// <summary>Exactly which headers an answer has, by its status and its address: none missing, none more, each with its value.</summary>
internal static class HeaderRule
{
    private const string NoStore = "no-store";
    private const string Forever = "public, max-age=31536000, immutable";

    private const string Policy =
        "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; worker-src 'none'; "
        + "sandbox allow-forms allow-same-origin allow-top-navigation-by-user-activation allow-downloads";

    private static readonly Dictionary<string, string> Always = new(StringComparer.Ordinal)
    {
        ["Content-Security-Policy"] = Policy,
        ["Referrer-Policy"] = "same-origin",
        ["X-Content-Type-Options"] = "nosniff",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    private static readonly string[] Files =
    [
        "application/json; charset=utf-8",
        "text/csv; charset=utf-8",
        "text/markdown; charset=utf-8",
        "application/octet-stream",
    ];

    /// <summary>What is wrong with the headers of an answer; nothing if they are right.</summary>
    /// <param name="isPrivate">Whether somebody signed in asked for a private address.</param>
    public static IEnumerable<string> Problems(HttpResponseMessage answer, bool isPrivate)
    {
        var path = answer.RequestMessage!.RequestUri!.AbsolutePath;
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .ToDictionary(h => h.Key, h => h.Value.ToList(), StringComparer.Ordinal);
        foreach (var (name, value) in Always.Concat(Expected(answer, path, isPrivate)))
            if (!headers.Remove(name, out var found) || found is not [var one] || one != value)
                yield return $"{name}: {string.Join(" | ", found ?? [])} for {value}";
        if (
            !headers.Remove("Permissions-Policy", out var features)
            || !features[0].Split(", ").All(f => f.EndsWith("=()", StringComparison.Ordinal))
        )
            yield return "Permissions-Policy";
        if (!headers.Remove("Date"))
            yield return "no Date";
        if (headers.Remove("Set-Cookie", out var cookies))
            foreach (var wrong in cookies.Where(c => !IsCookie(path, c)))
                yield return "Set-Cookie: " + wrong;
        foreach (var (name, values) in headers.Where(h => !May(answer, h.Key)))
            yield return $"too much: {name}: {string.Join(", ", values)}";
    }

    private static Dictionary<string, string> Expected(
        HttpResponseMessage answer,
        string path,
        bool isPrivate
    )
    {
        var isAsset = path.StartsWith("/style/", StringComparison.Ordinal) && IsFine(answer);
        var expected = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Cache-Control"] = isAsset ? Forever : NoStore,
        };
        if (isAsset)
            expected["Vary"] = "Accept-Encoding";
        if (isPrivate && IsFine(answer))
            expected["X-Robots-Tag"] = "noindex, nofollow";
        return expected;
    }

    private static bool IsFine(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.OK;

    /// <summary>What an answer may have besides, with what it must then be.</summary>
    private static bool May(HttpResponseMessage answer, string name)
    {
        var content = answer.Content.Headers;
        var type = $"{content.ContentType}";
        return name switch
        {
            "Content-Length" => true,
            "Transfer-Encoding" => answer.Headers.TransferEncodingChunked == true,
            "Content-Type" => content.ContentDisposition is not null
                || !Files.Contains(type, StringComparer.Ordinal),
            "Content-Disposition" => $"{content.ContentDisposition}".StartsWith(
                "attachment; filename=",
                StringComparison.Ordinal
            ),
            "Location" => answer.StatusCode == HttpStatusCode.SeeOther,
            "Allow" => answer.StatusCode == HttpStatusCode.MethodNotAllowed,
            "X-Robots-Tag" => type == "text/html; charset=utf-8"
                || content.ContentDisposition is not null,
            "Clear-Site-Data" => answer.RequestMessage!.RequestUri!.AbsolutePath == "/leave",
            "Connection" => answer.StatusCode == HttpStatusCode.RequestEntityTooLarge,
            _ => false,
        };
    }

    /// <summary>Cookies come from the ways in and out, from changes of a seat and from the choice of a look, and no script reads them.</summary>
    private static bool IsCookie(string path, string cookie) =>
        (
            path is "/leave" or "/sign-in" or "/sign-in/here" or "/join" or "/join/seat" or "/look"
            || path.StartsWith("/p/", StringComparison.Ordinal)
        )
        && cookie.Contains("; httponly", StringComparison.OrdinalIgnoreCase)
        && cookie.Contains("; samesite=strict", StringComparison.OrdinalIgnoreCase)
        && cookie.Contains("; path=/", StringComparison.OrdinalIgnoreCase)
        && (
            cookie.StartsWith("look=", StringComparison.Ordinal)
            || cookie.StartsWith("__Host-", StringComparison.Ordinal)
                && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)
        );
}
