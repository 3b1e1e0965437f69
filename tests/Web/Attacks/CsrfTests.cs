using Kith.Kit;
using Kith.Web.Tests.Private;

namespace Kith.Web.Tests.Attacks;

/// <summary>
/// A form that was not sent by a page of the same session changes nothing. Every form is one that a page really shows,
/// filled in, and does what it is for as soon as its proof is right.
/// </summary>
public sealed class CsrfTests
{
    /// <summary>Routes whose form stands on no page of the test's world: they are asked with an empty one.</summary>
    private static readonly string[] WithoutAForm =
    [
        "/in/security/browser",
        "/in/c/{room}/as-it-is",
        "/in/c/{room}/close/now",
        "/in/limited",
    ];

    /// <summary>What a form with everything right does not put into the store: it is about the session or waits for more.</summary>
    private static readonly string[] NothingToStore =
    [
        "/in/c/{room}/plan/pocket",
        "/in/carry",
        "/in/find",
        "/in/c/{room}/find",
        "/in/c/{room}/report",
        "/in/limited",
        "/in/c/{room}/meeting/date",
        "/confirm",
        "/in/c/{room}/close/now",
        "/in/security/others",
        "/in/security/idle",
        "/in/security/browser",
    ];

    [Fact]
    public async Task No_form_from_elsewhere_changes_anything_and_the_same_form_with_its_proof_does()
    {
        await using var place = await AWholePlace.Open();
        var other = AWholePlace.Elsewhere(place.Maya);
        var pages = await Crawl.Of(place, place.Maya);
        var json = await place.TakenAway();
        var found = Crawl.Forms(place, place.Maya, pages).ToDictionary(f => f.Route);
        var posts = place
            .Workplace.InnerRoutes.Where(r => AWholePlace.MethodOf(r) == "POST")
            .Select(r => r.RoutePattern.RawText!)
            .Append("/confirm")
            .ToList();
        var forms = posts
            .Select(r =>
                found.TryGetValue(r, out var f) ? Complete(f, json) : Empty(r, place.Filled(r))
            )
            .OrderBy(Destroys)
            .ToList();
        Assert.Equal(WithoutAForm, posts.Where(r => !found.ContainsKey(r)));

        var forged = forms
            .SelectMany(f => Forged(place, f, other))
            .Concat(await Late(place, forms))
            .ToList();
        var before = place.Dump();
        using var watcher = place.OpenDatabase();
        var version = AWholePlace.Version(watcher);
        foreach (var (name, request) in forged)
        {
            using (request)
                await place.Workplace.Send(null, request);
            Assert.True(version == AWholePlace.Version(watcher), name);
        }
        Assert.True(before == place.Dump(), "Something changed.");
        Assert.Equal(forms.Count * 11, forged.Count);
        Assert.NotNull(place.Workplace.Test.Node.Sessions.Find(other.Cookie));

        var without = new List<string>();
        foreach (var form in forms)
            if (!await Changes(place, await Again(place, form, json)))
                without.Add(form.Route);
        Assert.Equal(NothingToStore, without);
    }

    private static FoundForm Empty(string route, string path) =>
        new(
            route,
            Inner(path),
            "",
            route == "/confirm" ? route : "/p/",
            false,
            [new("kept", "1", FieldKind.Hidden, Sent: true)]
        );

    private static string Inner(string path) =>
        path.StartsWith("/in/", StringComparison.Ordinal) ? path["/in".Length..] : path;

    /// <summary>With what nobody types by hand: a sheet to bring back, and a choice already looked at.</summary>
    private static FoundForm Complete(FoundForm form, string json)
    {
        var isShare = form.Route.EndsWith("/share", StringComparison.Ordinal);
        var isBack = form.Route.EndsWith("/bring-back", StringComparison.Ordinal);
        return form with
        {
            Fields =
            [
                .. form.Fields.Select(f =>
                    f.Name == "_go" && isShare ? f with { Value = "share" }
                    : f.Name == "_text" && isBack ? f with { Value = json }
                    : f
                ),
            ],
        };
    }

    /// <summary>The form as its page shows it now, after what the forms before it did.</summary>
    private static async Task<FoundForm> Again(AWholePlace place, FoundForm form, string json)
    {
        if (form.Page.Length == 0)
            return form;
        var address = Workplace.Address(place.Maya, form.Page);
        var (_, body, _) = await place.Workplace.Get(place.Maya, address);
        var page = new FoundPage("", form.Page, WebNode.Parse(body));
        var now = Crawl.Forms(place, place.Maya, [page]).FirstOrDefault(f => f.Route == form.Route);
        return now is null ? form : Complete(now, json);
    }

    /// <summary>What ends the room or the seat comes last, so that the forms before it still have something to change.</summary>
    private static int Destroys(FoundForm form)
    {
        string[] ends =
        [
            "/limited/look",
            "/limited/end",
            "/people",
            "/new-keys",
            "/delete",
            "/close/",
            "/leave",
            "/security/",
        ];
        return Array.FindIndex(ends, e => form.Route.Contains(e, StringComparison.Ordinal))
            + (form.Route.EndsWith("/close", StringComparison.Ordinal) ? 100 : 0);
    }

    /// <summary>The same form in every way that somebody elsewhere could bring a browser to send it.</summary>
    private static IEnumerable<(string Name, HttpRequestMessage Request)> Forged(
        AWholePlace place,
        FoundForm form,
        Person other
    )
    {
        var maya = place.Maya;
        var good = Workplace.Csrf(maya, form.Inner);
        yield return (form.Route + ": no token", Request(form, maya, null, maya));
        yield return (form.Route + ": empty token", Request(form, maya, "", maya));
        yield return (
            form.Route + ": a token of her other session",
            Request(form, maya, Workplace.Csrf(other, form.Inner), maya)
        );
        yield return (
            form.Route + ": a token of somebody else",
            Request(form, maya, Workplace.Csrf(place.Ade, form.Inner), maya)
        );
        yield return (
            form.Route + ": a token of another action",
            Request(form, maya, Workplace.Csrf(maya, form.Inner + "x"), maya)
        );
        yield return (
            form.Route + ": a foreign origin",
            Request(form, maya, good, maya, ("Origin", "https://a.example"))
        );
        yield return (
            form.Route + ": an origin without a name",
            Request(form, maya, good, maya, ("Origin", "null"))
        );
        yield return (
            form.Route + ": from another site",
            Request(form, maya, good, maya, ("Sec-Fetch-Site", "cross-site"))
        );
        yield return (form.Route + ": without a cookie", Request(form, maya, good, null));
        yield return (form.Route + ": as plain text", AsText(Request(form, maya, good, maya)));
    }

    /// <summary>Every form with everything right, sent when its session has left.</summary>
    private static async Task<IReadOnlyList<(string Name, HttpRequestMessage Request)>> Late(
        AWholePlace place,
        IEnumerable<FoundForm> forms
    )
    {
        var left = AWholePlace.Elsewhere(place.Maya);
        var late = forms
            .Select(f =>
                ($"{f.Route}: after Leave", Request(f, left, Workplace.Csrf(left, f.Inner), left))
            )
            .ToList();
        await place.Workplace.Get(left, "/leave");
        Assert.Null(place.Workplace.Test.Node.Sessions.Find(left.Cookie));
        // Leaving notes what was seen, after its answer.
        for (var before = ""; before != place.Dump(); await Task.Delay(300))
            before = place.Dump();
        return late;
    }

    /// <summary>The form with everything right; tells whether the store is another afterwards.</summary>
    private static async Task<bool> Changes(AWholePlace place, FoundForm form)
    {
        var maya = place.Maya;
        var before = place.Dump();
        using var request = Request(form, maya, Workplace.Csrf(maya, form.Inner), maya);
        await place.Workplace.Send(null, request);
        var changed = before != place.Dump();
        var isOver = place.Workplace.Test.Node.Sessions.Find(maya.Cookie) is null;
        if (isOver && form.Fields.Any(f => f.Name == "chosen"))
            place.Maya = await (maya with { Words = form.Chosen }).At(maya.Node);
        return changed;
    }

    /// <param name="sealer">Whose session sealed the address.</param>
    /// <param name="sender">Whose cookie it carries.</param>
    private static HttpRequestMessage Request(
        FoundForm form,
        Person sealer,
        string? token,
        Person? sender,
        params (string Name, string Value)[] headers
    )
    {
        var fields = form.FilledIn(sealer)
            .Where(f => f.Name is not ("_place" or "_keep"))
            .Append(
                (
                    "_place",
                    AWholePlace.Sealed(sealer, form.Address == "/confirm" ? "/desk" : form.Inner)
                )
            )
            .Concat(token is null ? [] : [("_csrf", token)])
            .ToList();
        var address = form.Address.StartsWith("/p/", StringComparison.Ordinal)
            ? "/p/" + AWholePlace.Sealed(sealer, form.Inner)
            : form.Address;
        var request = form.Request(address, fields);
        if (sender is not null)
            request.Headers.Add("Cookie", "__Host-kith=" + sender.Cookie);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return request;
    }

    private static HttpRequestMessage AsText(HttpRequestMessage request)
    {
        request.Content!.Headers.ContentType = new("text/plain");
        return request;
    }
}
