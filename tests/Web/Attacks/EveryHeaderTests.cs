using System.Net;
using Kith.Kit;
using Kith.Web.Tests.Private;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;

namespace Kith.Web.Tests.Attacks;

/// <summary>Exactly the headers on every answer. The addresses come from the node's own list of routes, so a new one is in it.</summary>
public sealed class EveryHeaderTests
{
    private static readonly string[] Methods =
    [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "PROPFIND",
    ];

    [Fact]
    public async Task Every_route_answers_every_method_with_exactly_the_headers()
    {
        await using var place = await AWholePlace.Open();
        var asked = await AskAll(place);
        Assert.Superset(
            new HashSet<int> { 200, 204, 303, 400, 403, 404, 405, 413, 421 },
            asked.ToHashSet()
        );
        Assert.DoesNotContain(500, asked);
    }

    [Fact]
    public async Task A_node_whose_database_is_gone_answers_with_exactly_the_headers()
    {
        await using var place = await AWholePlace.Open();
        Break(place);
        var asked = await AskAll(place);
        Assert.True(asked.Count(s => s == 500) > 100, "Too few answers failed.");
    }

    [Fact]
    public async Task Every_file_and_every_page_by_its_address_has_exactly_the_headers()
    {
        await using var place = await AWholePlace.Open();
        await place.Workplace.Confirm(place.Maya);
        var pages = await Crawl.Of(place, place.Maya);
        Assert.True(pages.Count > 80, $"{pages.Count} pages");
        var links = pages
            .SelectMany(p => p.Document.QuerySelectorAll("a[href^='/'], link[href^='/']"))
            .Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Concat(["/worksheets/B1.docx", "/worksheets/B1.odt", "/", "/print", "/guide"])
            .Where(a => a != "/leave")
            .DistinctBy(a =>
                a.StartsWith("/p/", StringComparison.Ordinal)
                    ? AWholePlace.Inner(place.Maya, a["/p/".Length..])
                    : a
            );
        var files = 0;
        foreach (var link in links)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            var answer = await Check(place, place.Maya, request);
            files += answer.Content.Headers.ContentDisposition is null ? 0 : 1;
        }
        Assert.True(files >= 5, $"{files} files");
    }

    /// <summary>Every route, every method, as somebody signed in, as nobody, under another name, and with too long a body.</summary>
    private static async Task<IReadOnlyList<int>> AskAll(AWholePlace place)
    {
        var statuses = new List<int>();
        var spare = AWholePlace.Elsewhere(place.Maya);
        foreach (var path in Addresses(place))
        {
            foreach (var method in Methods)
            {
                statuses.Add(await Status(place, place.Maya, method, Door(place, path)));
                statuses.Add(await Status(place, null, method, Door(place, path)));
                statuses.Add(await Status(place, place.Maya, method, path));
                if (path == "/leave")
                    place.Maya = spare;
            }
            foreach (var change in new Action<HttpRequestMessage>[] { Foreign, TooLong, Prefetch })
                statuses.Add(await Status(place, place.Maya, "POST", Door(place, path), change));
        }
        // What a form with a good proof does cannot be undone, so these come last.
        foreach (var path in Addresses(place))
        {
            statuses.Add(await Status(place, null, "POST", Door(place, path), Form(place, path)));
            statuses.Add(
                await Status(place, place.Maya, "POST", Door(place, path), Form(place, path))
            );
        }
        return statuses;
    }

    private static string Door(AWholePlace place, string path) =>
        path.StartsWith("/in/", StringComparison.Ordinal)
            ? Workplace.Address(place.Maya, path["/in".Length..])
            : path;

    private static IEnumerable<string> Addresses(AWholePlace place) =>
        place
            .Workplace.Routes.Select(r => place.Filled(r.RoutePattern.RawText!))
            .Concat([
                "/",
                "/desk",
                "/save",
                "/p/nothing",
                "/in/nothing",
                "/style/none.css",
                "/none",
            ])
            .Concat(["/place/" + place.Workplace.Library.Pages[0].Code, "/guide/..%2f..%2fetc"])
            .Distinct(StringComparer.Ordinal)
            .OrderBy(a => a != "/leave");

    private static void Foreign(HttpRequestMessage request) => request.Headers.Host = "a.example";

    private static void Prefetch(HttpRequestMessage request)
    {
        request.Method = HttpMethod.Get;
        request.Headers.Add("Sec-Purpose", "prefetch");
    }

    private static void TooLong(HttpRequestMessage request)
    {
        request.Headers.ExpectContinue = true;
        request.Content = new ByteArrayContent(new byte[(1 << 20) + 1]);
    }

    /// <summary>A form with the right proof and nothing else in it.</summary>
    private static Action<HttpRequestMessage> Form(AWholePlace place, string path) =>
        request =>
            request.Content = new FormUrlEncodedContent([
                new(
                    "_csrf",
                    path.StartsWith("/in/", StringComparison.Ordinal)
                        ? Workplace.Csrf(place.Maya, path["/in".Length..])
                        : ""
                ),
                new("name", ""),
            ]);

    private static async Task<int> Status(
        AWholePlace place,
        Person? person,
        string method,
        string address,
        Action<HttpRequestMessage>? more = null
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        more?.Invoke(request);
        return (int)(await Check(place, person, request)).StatusCode;
    }

    private static async Task<HttpResponseMessage> Check(
        AWholePlace place,
        Person? person,
        HttpRequestMessage request
    )
    {
        var (_, _, answer) = await place.Workplace.Send(person, request);
        var isPrivate = person is not null && Under(request, "/p/");
        var wrong = string.Join("; ", HeaderRule.Problems(answer, isPrivate));
        Assert.True(
            wrong.Length == 0,
            $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {wrong}"
        );
        return answer;
    }

    private static bool Under(HttpRequestMessage request, string prefix) =>
        request.RequestUri!.AbsolutePath.StartsWith(prefix, StringComparison.Ordinal);

    private static void Break(AWholePlace place)
    {
        using var database = place.OpenDatabase();
        foreach (var name in AWholePlace.Tables(database))
        {
            using var drop = new SqliteCommand($"DROP TABLE \"{name}\"", database);
            drop.ExecuteNonQuery();
        }
    }
}
