using System.Net;
using AngleSharp.Html.Dom;
using Kith.Kit;

namespace Kith.Web.Tests.Attacks;

/// <summary>One page that somebody signed in came to.</summary>
/// <param name="Route">The pattern of its route.</param>
internal sealed record FoundPage(string Route, string Path, IHtmlDocument Document);

/// <summary>Every page that links lead somebody to from their desk; a few of each kind are enough.</summary>
internal static class Crawl
{
    private const int MostOfAKind = 6;

    public static Task<IReadOnlyList<FoundPage>> Of(AWholePlace place, Person person)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        return Of(
            place,
            person,
            route =>
            {
                kinds[route] = kinds.GetValueOrDefault(route) + 1;
                return kinds[route] <= MostOfAKind;
            }
        );
    }

    /// <summary>Every page of the routes that are to be looked at.</summary>
    public static async Task<IReadOnlyList<FoundPage>> Of(
        AWholePlace place,
        Person person,
        Func<string, bool> isLookedAt
    )
    {
        var pages = new List<FoundPage>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/desk" };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var path))
        {
            var route = place.RouteOf("GET", "/in" + path)!.RoutePattern.RawText!;
            if (!isLookedAt(route))
                continue;
            var (status, body, answer) = await place.Workplace.Get(
                person,
                Private.Workplace.Address(person, path)
            );
            if (answer.Content.Headers.ContentDisposition is not null)
                continue;
            if (status == HttpStatusCode.SeeOther && seen.Add(Private.Desk.Inner(person, answer)))
                waiting.Enqueue(Private.Desk.Inner(person, answer));
            if (status == HttpStatusCode.SeeOther)
                continue;
            Assert.True(status == HttpStatusCode.OK, $"{path}: {status}");
            var document = WebNode.Parse(body);
            pages.Add(new(route, path, document));
            foreach (var next in Links(place, person, document).Where(seen.Add))
                waiting.Enqueue(next);
        }
        return pages;
    }

    /// <summary>One form for each route, as it is found first.</summary>
    public static IReadOnlyList<FoundForm> Forms(
        AWholePlace place,
        Person person,
        IEnumerable<FoundPage> pages
    ) =>
        [
            .. pages
                // A kept form is about how things stood then.
                .OrderBy(p => p.Route.StartsWith("/in/kept", StringComparison.Ordinal))
                .SelectMany(page =>
                    FoundForm.On(
                        page.Document,
                        page.Path,
                        (method, path) => place.RouteOf(method, path)?.RoutePattern.RawText,
                        address => AWholePlace.Inner(person, address)
                    )
                )
                .DistinctBy(form => form.Route),
        ];

    private static IEnumerable<string> Links(
        AWholePlace place,
        Person person,
        IHtmlDocument document
    ) =>
        document
            .QuerySelectorAll("a[href^='/p/']")
            .Select(a =>
                AWholePlace.Inner(person, a.GetAttribute("href")!["/p/".Length..].Split('#')[0])
            );
}
