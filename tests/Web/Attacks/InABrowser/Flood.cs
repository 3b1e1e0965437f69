using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kith.Kit;
using Kith.Web.Tests.Private;
using Kith.Worksheets;

namespace Kith.Web.Tests.Attacks.InABrowser;

/// <summary>A workplace into every field of which payloads are typed. Every answer that shows any is shown in both windows.</summary>
internal sealed partial class Flood(
    AWholePlace place,
    IReadOnlyList<FoundForm> forms,
    TwoWindows windows
) : IAsyncDisposable
{
    /// <summary>
    /// How many payloads are typed into one field at once. Should a page take them for markup, one may hide those behind it,
    /// but not those before.
    /// </summary>
    public const int ManyAtOnce = 100;

    /// <summary>More payloads in one form are larger than what the node reads of a form: it says so and stops reading.</summary>
    private const int MostInAForm = 3_000;

    private static readonly FieldKind[] Typing =
    [
        FieldKind.Text,
        FieldKind.Long,
        FieldKind.Secret,
        FieldKind.File,
    ];

    private static readonly FieldKind[] Choosing =
    [
        FieldKind.Choice,
        FieldKind.Button,
        FieldKind.Hidden,
    ];

    private readonly HashSet<int> seen = [];

    /// <summary>The numbers of the payloads that stood on a page which was shown.</summary>
    public IReadOnlySet<int> Seen => seen;

    /// <summary>How many pages were shown.</summary>
    public int Pages { get; private set; }

    public static async Task<Flood> Open(TwoWindows windows)
    {
        var place = await AWholePlace.Open();
        return new(place, await Twins.FormsOf(place), windows);
    }

    /// <summary>
    /// Sends every form twice: with many payloads in each field, which a long field takes and a short one refuses, and with a
    /// single one, which a short field takes.
    /// </summary>
    public async Task Type(int round)
    {
        foreach (var form in forms)
        {
            await Send(form, Typing, round, ManyAtOnce);
            await Send(form, Typing, round, 1);
        }
    }

    /// <summary>Sends every form with payloads where there is nothing to type.</summary>
    public async Task Choose(int round)
    {
        foreach (var form in forms)
            await Send(form, Choosing, round, ManyAtOnce);
    }

    /// <summary>Fills in a worksheet and shows the sheet.</summary>
    public async Task Fill(Worksheet worksheet, int round)
    {
        var sheet = await place.Workplace.Begin(place.Maya, worksheet);
        var path = $"/c/{place.Workplace.Circle}/s/{sheet}";
        var answers = Written.In(worksheet, round, text => text);
        await place.Workplace.Answer(place.Maya, $"{path}/e/{sheet}/whole", worksheet, answers);
        await Get(place.Maya, Workplace.Address(place.Maya, path));
    }

    /// <summary>Opens every page that both people of the room come to by links.</summary>
    public async Task LookEverywhere()
    {
        foreach (var person in new[] { place.Maya, place.Ade })
        foreach (var page in await Crawl.Of(place, person))
            await Get(person, Workplace.Address(person, page.Path));
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    private async Task Send(FoundForm form, FieldKind[] kinds, int round, int atOnce)
    {
        var fields = form.Fields.Count(f => IsMeant(f, kinds));
        if (fields == 0)
            return;
        atOnce = Math.Clamp(MostInAForm / fields, 1, atOnce);
        var proof = form.Fields.Where(f => f.Name == "_csrf").Select(f => (f.Name, f.Value));
        using var request = form.Request(
            form.Address,
            [.. proof, .. Filled(form, kinds, round, atOnce)]
        );
        request.Headers.Add("Cookie", AWholePlace.Probe);
        var (_, body, answer) = await place.Workplace.Send(place.Maya, request);
        if (answer.Headers.Location is { } next)
            await Get(place.Maya, next.ToString());
        else
            await Show(answer, body);
    }

    private async Task Get(Person person, string address)
    {
        var (status, body, answer) = await place.Workplace.Get(person, address);
        if (status != HttpStatusCode.SeeOther)
            await Show(answer, body);
    }

    /// <summary>A page without any payload has nothing to show here, and a file is not shown but saved.</summary>
    private async Task Show(HttpResponseMessage answer, string body)
    {
        var numbers = Payload().Matches(body).Select(m => m.Groups["number"].Value).ToHashSet();
        if (numbers.Count == 0 || answer.Content.Headers.ContentDisposition is not null)
            return;
        seen.UnionWith(numbers.Select(n => int.Parse(n, CultureInfo.InvariantCulture)));
        Pages++;
        await windows.Show(Shown.Of(answer, body));
    }

    private static bool IsMeant(FoundField field, FieldKind[] kinds) =>
        kinds.Contains(field.Kind) && Twins.IsFree(field);

    private static IEnumerable<(string Name, string Value)> Filled(
        FoundForm form,
        FieldKind[] kinds,
        int round,
        int atOnce
    )
    {
        // 37 is a prime that is not in the number of payloads, so that no two fields of a form get the same ones.
        var typed = form
            .Fields.Select(
                (f, i) => (Field: f, Text: Payloads.Some((round * ManyAtOnce) + (i * 37), atOnce))
            )
            .Where(f => IsMeant(f.Field, kinds))
            .Select(f => (f.Field.Name, f.Text))
            .ToList();
        return form.FilledIn(Twins.Nobody)
            .Where(u => !typed.Exists(t => t.Name == u.Name))
            .Concat(typed);
    }

    [GeneratedRegex(@"p\((?<number>\d{1,4})\)", RegexOptions.None, 1000)]
    private static partial Regex Payload();
}
