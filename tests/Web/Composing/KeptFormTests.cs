using AngleSharp.Html.Dom;
using Kith.Kit;
using Kith.Web.Tests.Attacks;
using Kith.Web.Tests.Private;

namespace Kith.Web.Tests.Composing;

/// <summary>
/// Every form that people write in, found on the pages themselves, keeps what was typed when the session is over by then.
/// A new form that does not stands out here.
/// </summary>
public sealed class KeptFormTests
{
    /// <summary>Forms with room for text that are never kept, and why. What is looked for is asked for on the public pages and never posted.</summary>
    private static readonly IReadOnlyDictionary<string, string> NeverKept = new Dictionary<
        string,
        string
    >(StringComparer.Ordinal)
    {
        ["/confirm"] = "A passphrase is never kept.",
        ["/in/c/{room}/files"] =
            "No browser takes a file back into a form; the name alone is one line.",
        ["/in/c/{room}/find"] = "What somebody looked for is kept nowhere.",
        ["/in/c/{room}/meeting/date"] = "A day and an hour, of which only a file is made.",
        ["/in/find"] = "What somebody looked for is kept nowhere.",
        ["/in/practice"] = "A name for an invented room, which is one line.",
        ["/in/security/close"] = "A passphrase is never kept.",
        ["/in/security/passphrase"] = "A passphrase is never kept.",
        ["/in/security/known"] = "A passphrase is never kept.",
        ["/in/security/second"] = "A passphrase is never kept.",
        ["/in/security/sheet"] = "A passphrase is never kept.",
    };

    [Fact]
    public async Task Every_form_keeps_what_was_typed_and_shows_it_again_or_stands_here_with_a_reason()
    {
        await using var place = await AWholePlace.Open();
        var forms = await Forms(place);

        Assert.Equal(
            NeverKept.Keys.Order(StringComparer.Ordinal),
            forms
                .Where(f => f.Form.Address != "/save")
                .Select(f => f.Form.Route)
                .Order(StringComparer.Ordinal)
        );
        var kept = forms.Where(f => f.Form.Address == "/save").ToList();
        Assert.True(kept.Count >= 10, $"Only {kept.Count} forms were found.");
        foreach (var (form, person) in kept)
            await IsKept(place, form, person);
    }

    /// <summary>Every form with room for text, with somebody who is shown it.</summary>
    private static async Task<IReadOnlyList<(FoundForm Form, Person Person)>> Forms(
        AWholePlace place
    )
    {
        var pages = await Crawl.Of(place, place.Maya);
        var limited = await place.Workplace.Page(place.Rob, "/limited");
        var his = new FoundPage("/in/limited", "/limited", limited);
        var hers = Crawl.Forms(place, place.Maya, pages).Select(f => (Form: f, place.Maya));
        return
        [
            .. hers.Concat(Crawl.Forms(place, place.Rob, [his]).Select(f => (Form: f, place.Rob)))
                .Where(f => f.Form.Fields.Any(IsWrittenIn)),
        ];
    }

    /// <summary>Sends the form without its session, signs in, and looks for what was typed on what waits.</summary>
    private static async Task IsKept(AWholePlace place, FoundForm form, Person person)
    {
        var node = place.Workplace.Test.Node;
        await Empty(node, person);
        var typed = form
            .Fields.Where(f => f.Kind == FieldKind.Hidden || IsWrittenIn(f))
            .Select(
                (f, i) =>
                    (f.Name, Value: IsWrittenIn(f) ? Typed(f, i) : f.Value, IsText: IsWrittenIn(f))
            )
            .ToList();
        var fields = typed.Select(t => (t.Name, t.Value)).Append(("_go", "keep")).ToArray();
        var (_, answer, _) = await place.Workplace.Post(null, "/save", fields);
        Assert.True(answer.Contains("Your words are kept", StringComparison.Ordinal), form.Route);

        using var session = person.Session();
        var draft = Assert.Single(await node.Drafts.Waiting(session));
        var path = person == place.Rob ? "/limited" : "/kept/" + draft.Id;
        var page = await place.Workplace.Page(person, path);
        var shown = Shown(page);
        foreach (var (name, value, _) in typed.Where(t => t.IsText))
            Assert.True(shown.Contains(value), $"{form.Route}: {name} is not there again.");
    }

    private static async Task Empty(Vault.Node node, Person person)
    {
        using var session = person.Session();
        foreach (var draft in await node.Drafts.Waiting(session))
            await node.Drafts.Take(session, draft.Id);
    }

    private static HashSet<string> Shown(IHtmlDocument page) =>
        page.QuerySelectorAll("form.write input, form.write textarea")
            .Select(e => e is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)e).Value)
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsWrittenIn(FoundField field) =>
        field.Kind is FieldKind.Text or FieldKind.Long;

    private static string Typed(FoundField field, int number) =>
        field.Name switch
        {
            "day" => "2031-05-06",
            "hour" => "14:35",
            _ => $"what was typed {number}",
        };
}
