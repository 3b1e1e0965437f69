using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kith.Kit;

namespace Kith.Web.Tests.Attacks;

internal enum FieldKind
{
    Hidden,
    Text,
    Long,
    Choice,
    Secret,
    Button,
    File,
}

/// <summary>One field of a form. A choice that is not ticked has it too, for somebody who sends what no browser would.</summary>
internal sealed record FoundField(string Name, string Value, FieldKind Kind, bool Sent);

/// <summary>A form as it stands on a page.</summary>
/// <param name="Route">The pattern of the route it goes to in the end, such as <c>/in/c/{room}/name</c>.</param>
/// <param name="Inner">The inner path it goes to; for a public form its address.</param>
/// <param name="Page">The inner path of the page it was found on.</param>
internal sealed record FoundForm(
    string Route,
    string Inner,
    string Page,
    string Address,
    bool HasFile,
    IReadOnlyList<FoundField> Fields
)
{
    /// <summary>The passphrase that is taken where the form asks for a new one: the one it offers.</summary>
    public string Chosen => Fields.FirstOrDefault(f => f.Name == "offer")?.Value ?? "";

    public bool IsSecret =>
        Fields.Any(f => f.Kind == FieldKind.Secret)
        || Inner.StartsWith("/security", StringComparison.Ordinal);

    /// <summary>The fields as somebody fills them in, without the proof.</summary>
    public IEnumerable<(string Name, string Value)> FilledIn(Person person) =>
        Fields
            .Where(f => f.Kind is not (FieldKind.File or FieldKind.Button) && f.Name != "_csrf")
            .Where(f => f.Kind != FieldKind.Choice || Ticked(f))
            .Select(f => (f.Name, Typed(f, person)))
            .Concat(Button is null ? [] : [(Button.Name, Button.Value)]);

    /// <summary>What is pressed: what ends the form, where there are several.</summary>
    private FoundField? Button =>
        Fields.FirstOrDefault(f => f is { Kind: FieldKind.Button, Value: "stop" })
        ?? Fields.FirstOrDefault(f => f.Kind == FieldKind.Button);

    /// <summary>The form sent with these fields; with a file in it if it takes one.</summary>
    public HttpRequestMessage Request(
        string address,
        IReadOnlyList<(string Name, string Value)> fields
    ) =>
        new(HttpMethod.Post, address)
        {
            Content = HasFile
                ? WithFile(fields)
                : new FormUrlEncodedContent(
                    fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
                ),
        };

    /// <summary>The file is called by what was typed as its field.</summary>
    private static MultipartFormDataContent WithFile(
        IReadOnlyList<(string Name, string Value)> fields
    )
    {
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(f => f.Name != "file"))
            body.Add(new StringContent(value), name);
        var called = fields.FirstOrDefault(f => f.Name == "file").Value ?? "x";
        var file = new ByteArrayContent([1, 2, 3]);
        file.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(called)}"
        );
        body.Add(file);
        return body;
    }

    private bool Ticked(FoundField field) =>
        field.Name == "heard" || Fields.First(f => f.Name == field.Name) == field;

    private string Typed(FoundField field, Person person) =>
        field switch
        {
            { Name: "chosen" } => Chosen,
            { Kind: FieldKind.Secret } => person.Words,
            { Name: "name" } when IsSecret => person.Name,
            { Name: "day" } => Tomorrow,
            { Name: "hour" } => "14:00",
            // Only one of the kinds of room is around somebody.
            { Name: "whom", Kind: FieldKind.Text } => "",
            { Kind: FieldKind.Text or FieldKind.Long, Value: "" } => "words",
            { Kind: FieldKind.Text or FieldKind.Long, Value: [not '{', ..] } => field.Value
                + " more",
            _ => field.Value,
        };

    private static string Tomorrow =>
        TimeProvider
            .System.GetLocalNow()
            .AddDays(1)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Every form on a page that posts.</summary>
    public static IEnumerable<FoundForm> On(
        IHtmlDocument page,
        string path,
        Func<string, string, string?> routeOf,
        Func<string, string> opened
    )
    {
        foreach (var form in page.QuerySelectorAll("form[method=post]"))
        {
            var address = form.GetAttribute("action")!.Split('#')[0];
            var fields = form.QuerySelectorAll("input, textarea, select, button")
                .SelectMany(FieldsOf)
                .ToList();
            var inner =
                address == "/save" ? opened(fields.First(f => f.Name == "_place").Value)
                : address.StartsWith("/p/", StringComparison.Ordinal)
                    ? opened(address["/p/".Length..])
                : address;
            var under = inner == address ? inner : "/in" + inner;
            var route = routeOf("POST", under) ?? throw new InvalidOperationException(under);
            var hasFile = form.GetAttribute("enctype") == "multipart/form-data";
            yield return new(route, inner, path, address, hasFile, fields);
        }
    }

    private static IEnumerable<FoundField> FieldsOf(IElement element)
    {
        var name = element.GetAttribute("name");
        if (string.IsNullOrEmpty(name))
            return [];
        return element switch
        {
            IHtmlTextAreaElement area => [new(name, area.Value, FieldKind.Long, Sent: true)],
            IHtmlSelectElement select => select.Options.Select(o => new FoundField(
                name,
                o.Value,
                FieldKind.Choice,
                o.IsSelected
            )),
            IHtmlInputElement input => [new(name, input.Value, KindOf(input), IsSent(input))],
            _ => [new(name, element.GetAttribute("value") ?? "", FieldKind.Button, Sent: false)],
        };
    }

    private static FieldKind KindOf(IHtmlInputElement input) =>
        input.Type switch
        {
            "hidden" => FieldKind.Hidden,
            "checkbox" or "radio" => FieldKind.Choice,
            "password" => FieldKind.Secret,
            "file" => FieldKind.File,
            _ => FieldKind.Text,
        };

    private static bool IsSent(IHtmlInputElement input) =>
        input.Type is not ("checkbox" or "radio" or "file") || input.IsChecked;
}
