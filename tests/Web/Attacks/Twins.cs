using System.Net;
using AngleSharp.Html.Dom;
using Kith.Kit;
using Kith.Web.Tests.Private;
using Kith.Worksheets;

namespace Kith.Web.Tests.Attacks;

/// <summary>Two workplaces to which the same is done, with hostile text in the first and harmless text in the second.</summary>
internal sealed class Twins : IAsyncDisposable
{
    /// <summary>How many payloads a field for long text gets at once.</summary>
    private const int ManyAtOnce = 40;

    /// <summary>And one that nobody types in.</summary>
    private const int SomeAtOnce = 4;

    /// <summary>What is looked for decides what is found.</summary>
    private static readonly string[] Searches = ["/search", "/in/find", "/in/c/{room}/find"];

    private static readonly string[] PublicPages =
    [
        "/search",
        "/look",
        "/print",
        "/sign-in/here",
        "/join/here",
    ];

    private readonly AWholePlace hostile;
    private readonly AWholePlace harmless;
    private readonly Dictionary<string, FoundForm> others;

    private Twins(
        AWholePlace hostile,
        AWholePlace harmless,
        IReadOnlyList<FoundForm> forms,
        IEnumerable<FoundForm> others
    )
    {
        (this.hostile, this.harmless, Forms) = (hostile, harmless, forms);
        this.others = others.ToDictionary(f => f.Route, StringComparer.Ordinal);
    }

    /// <summary>Every form that has a field to type or choose in.</summary>
    public IReadOnlyList<FoundForm> Forms { get; }

    public static async Task<Twins> Open()
    {
        var (first, second) = (await AWholePlace.Open(), await AWholePlace.Open());
        return new(first, second, await FormsOf(first), await FormsOf(second));
    }

    /// <summary>Sends a form with payloads in all fields of some kinds; tells whether the answer shows one of them.</summary>
    public async Task<bool> Send(FoundForm form, FieldKind[] kinds, int round)
    {
        var bad = await Answer(hostile, form, Typed(form, kinds, round, text => text));
        var twin = others[form.Route];
        var good = await Answer(harmless, twin, Typed(twin, kinds, round, Payloads.Harmless));
        // What nobody types may be understood on one side and not on the other, and what is looked for decides what is
        // found; then the pages are not the same ones.
        var isTyped = kinds.Contains(FieldKind.Text);
        if (!Searches.Contains(form.Route) && (isTyped || bad.Status == good.Status))
            Compare($"{form.Route} in round {round}", bad, good);
        Assert.Equal("", Skeleton.WhatCouldRun(bad.Page));
        return form.Fields.Select((f, i) => Payload(f, i, round)).Any(p => Shows(bad.Page, p));
    }

    /// <summary>Begins a worksheet in both rooms and fills in all of it; tells whether the sheet shows what was typed.</summary>
    public async Task<bool> Fill(Worksheet worksheet, int round)
    {
        var bad = await Filled(hostile, worksheet, Written.In(worksheet, round, text => text));
        var good = await Filled(
            harmless,
            worksheet,
            Written.In(worksheet, round, Payloads.Harmless)
        );
        var more = Skeleton.More(bad, good);
        Assert.True(more.Length == 0, $"{worksheet.Code} in round {round}: {more}");
        Assert.Equal("", Skeleton.WhatCouldRun(bad));
        return Shows(bad, "p(");
    }

    /// <summary>Looks at every page of both.</summary>
    public async Task ComparePages(Func<string, bool> isLookedAt)
    {
        var (bad, good) = (await PagesOf(hostile, isLookedAt), await PagesOf(harmless, isLookedAt));
        Assert.Equal(bad.Keys.Order(), good.Keys.Order());
        foreach (var (route, parts) in bad)
            Assert.True(
                parts.All(p => p.Value == good[route].GetValueOrDefault(p.Key)),
                $"{route}:\n{string.Join('\n', parts.Where(p => p.Value != good[route].GetValueOrDefault(p.Key)).Select(p => p.Key))}"
            );
    }

    public async ValueTask DisposeAsync()
    {
        await hostile.DisposeAsync();
        await harmless.DisposeAsync();
    }

    private static async Task<Dictionary<string, Dictionary<string, int>>> PagesOf(
        AWholePlace place,
        Func<string, bool> isLookedAt
    )
    {
        var pages = await Crawl.Of(place, place.Maya, isLookedAt);
        return pages
            .GroupBy(p => p.Route)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.SelectMany(p => Skeleton.Of(p.Document))
                        .GroupBy(p => p.Key)
                        .ToDictionary(p => p.Key, p => p.Sum(x => x.Value))
            );
    }

    /// <summary>Every form of a place and of the public pages that has a field to type or choose in.</summary>
    public static async Task<IReadOnlyList<FoundForm>> FormsOf(AWholePlace place)
    {
        var pages = (await Crawl.Of(place, place.Maya)).ToList();
        foreach (var address in PublicPages)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Cookie", AWholePlace.Probe);
            var (_, body, _) = await place.Workplace.Send(null, request);
            pages.Add(new(address, address, WebNode.Parse(body)));
        }
        return [.. Crawl.Forms(place, place.Maya, pages).Append(Seat)];
    }

    /// <summary>The second step of joining, which only words from an invite lead to.</summary>
    private static FoundForm Seat { get; } =
        new(
            "/join/seat",
            "/join/seat",
            "",
            "/join/seat",
            false,
            [
                new("words", "", FieldKind.Text, true),
                new("offer", "", FieldKind.Text, true),
                new("name", "", FieldKind.Long, true),
                new("passphrase", "", FieldKind.Secret, true),
            ]
        );

    private static string Payload(FoundField field, int place, int round) =>
        field.Kind switch
        {
            FieldKind.Long => Payloads.Some((round * ManyAtOnce) + place, ManyAtOnce),
            FieldKind.Text or FieldKind.Secret or FieldKind.File => Payloads.Some(
                round + (place * 37),
                1
            ),
            _ => Payloads.Some((round * SomeAtOnce) + (place * 37), SomeAtOnce),
        };

    private static IEnumerable<(string Name, string Value)> Typed(
        FoundForm form,
        FieldKind[] kinds,
        int round,
        Func<string, string> change
    )
    {
        var usual = form.FilledIn(Nobody);
        var bad = form
            .Fields.Select((f, i) => (Field: f, Value: change(Payload(f, i, round))))
            .Where(f => kinds.Contains(f.Field.Kind) && IsFree(f.Field))
            .ToList();
        return usual
            .Where(u => !bad.Exists(b => b.Field.Name == u.Name))
            .Concat(bad.Select(b => (b.Field.Name, b.Value)));
    }

    /// <summary>After how many rounds a field of this kind had all of them.</summary>
    public static int RoundsFor(FieldKind kind) =>
        kind switch
        {
            FieldKind.Long => Payloads.Count / ManyAtOnce,
            FieldKind.Text or FieldKind.Secret or FieldKind.File => Payloads.Count,
            _ => Payloads.Count / SomeAtOnce,
        };

    /// <summary>Whether somebody may put anything there without the form being refused at the door.</summary>
    public static bool IsFree(FoundField field) => field.Name is not ("_csrf" or "_place");

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> Answer(
        AWholePlace place,
        FoundForm form,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        var proof = form.Fields.Where(f => f.Name == "_csrf").Select(f => (f.Name, f.Value));
        using var request = form.Request(form.Address, [.. proof, .. fields]);
        request.Headers.Add("Cookie", AWholePlace.Probe);
        var (status, body, answer) = await place.Workplace.Send(place.Maya, request);
        if (answer.Headers.Location is { } next)
            (_, body, _) = await place.Workplace.Get(place.Maya, next.ToString());
        return (status, WebNode.Parse(body));
    }

    private static async Task<IHtmlDocument> Filled(
        AWholePlace place,
        Worksheet worksheet,
        IReadOnlyDictionary<string, Answer> answers
    )
    {
        var sheet = await place.Workplace.Begin(place.Maya, worksheet);
        var path = $"/c/{place.Workplace.Circle}/s/{sheet}";
        await place.Workplace.Answer(place.Maya, $"{path}/e/{sheet}/whole", worksheet, answers);
        return await place.Workplace.Page(place.Maya, path);
    }

    private static void Compare(
        string what,
        (HttpStatusCode Status, IHtmlDocument Page) bad,
        (HttpStatusCode Status, IHtmlDocument Page) good
    )
    {
        Assert.True(bad.Status == good.Status, $"{what}: {bad.Status}, the twin {good.Status}");
        var more = Skeleton.More(bad.Page, good.Page);
        Assert.True(more.Length == 0, $"{what}: {more}");
    }

    private static bool Shows(IHtmlDocument page, string payload)
    {
        var all = page
            .All.SelectMany(e => e.Attributes.Select(a => a.Value))
            .Append(page.Body!.TextContent);
        return string.Concat(all.Select(Plain)).Contains(Plain(payload), StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Whoever fills in what is usual.</summary>
    public static Person Nobody { get; } = new(null!, "Nobody", "no words", "");
}
