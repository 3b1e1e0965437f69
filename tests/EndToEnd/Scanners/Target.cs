using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kith.EndToEnd.Tests.Scanners;

/// <summary>What a scanner is pointed at: pages that were found before, and the forms on them as a browser would send them.</summary>
/// <param name="Cookies">What is sent with every request.</param>
/// <param name="Pages">Whole addresses.</param>
internal sealed record Target(
    Uri Node,
    string Cookies,
    IReadOnlyList<string> Pages,
    IReadOnlyList<Sent> Forms
)
{
    /// <summary>The pages among these addresses that answer, each kind of form once.</summary>
    public static async Task<Target> Of(Uri node, string cookies, IEnumerable<string> addresses)
    {
        using var plain = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(plain) { BaseAddress = node };
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        var (pages, forms) = (new List<string>(), new Dictionary<string, Sent>());
        foreach (var address in addresses.Distinct())
        {
            using var answer = await client.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            var isNew = false;
            foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form[method=post]"))
                isNew |= forms.TryAdd(Shape(page, form), Sent.Of(node, form));
            if (isNew || page.Forms.Length == 0)
                pages.Add(new Uri(node, address).ToString());
        }
        return new(node, cookies, pages, [.. forms.Values]);
    }

    /// <summary>
    /// What tells one form from another: the addresses of private ones are sealed anew on each page. The questions of all
    /// worksheets go one way, so that of those one of each kind of field is enough.
    /// </summary>
    private static string Shape(IHtmlDocument page, IHtmlFormElement form)
    {
        var isSheet = form.ClassList.Contains("write");
        var fields = form.QuerySelectorAll("input, textarea, select, button")
            .Select(f =>
                isSheet ? $"{f.LocalName} {f.GetAttribute("type")}" : f.GetAttribute("name")
            )
            .Distinct()
            .Order(StringComparer.Ordinal);
        var where = isSheet ? "sheet" : page.QuerySelector("h1")?.TextContent;
        return $"{where}: {string.Join(", ", fields)}; {form.QuerySelector("button")?.TextContent}";
    }
}

/// <summary>A form as it is sent.</summary>
/// <param name="Names">Of its fields.</param>
internal sealed record Sent(Uri Address, string Body, IReadOnlyList<string> Names)
{
    public static Sent Of(Uri node, IHtmlFormElement form)
    {
        var fields = form.QuerySelectorAll("input, textarea, select, button")
            // The button that does what the form is for comes before one that adds a row to it.
            .OrderBy(f => f.ClassList.Contains("second"))
            .Select(f =>
                (
                    Name: f.GetAttribute("name") ?? "",
                    Value: ValueOf(f),
                    Type: f.GetAttribute("type")
                )
            )
            .Where(f => f.Name.Length > 0)
            // One of the choices is sent, but every hidden field: they say which questions were asked and which rows there are.
            .DistinctBy(f => f.Type == "hidden" ? (f.Name, f.Value) : (f.Name, ""))
            .ToList();
        var body = fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}");
        return new(
            new(node, form.GetAttribute("action")),
            string.Join('&', body),
            [.. fields.Select(f => f.Name).Distinct()]
        );
    }

    private static string ValueOf(IElement field)
    {
        var value = field switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => field.GetAttribute("value"),
        };
        return string.IsNullOrEmpty(value) ? "words" : value;
    }
}
