using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Running;
using Kith.Worksheets.Forms;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>
/// Somebody for whom everything goes wrong: mistyped words, broken forms, too much text, files that are refused, and a
/// database that is cut off. Whatever they sent is a canary.
/// </summary>
internal sealed class Trouble(ANode node, AMember who, string room) : IDisposable
{
    private const int LargestForm = 1 << 20;
    private const int LargestFile = 50 << 20;
    private readonly AKnocker knocker = new(node);

    /// <summary>Everything that was sent.</summary>
    public List<string> Secrets { get; } = [];

    /// <summary>Goes through all of it, and writes on until so many things were typed.</summary>
    /// <param name="whileCutOff">Runs something while the node does not reach its database.</param>
    public async Task Cause(int atLeast, Func<Func<Task>, Task> whileCutOff)
    {
        await Mistype();
        await SignIn();
        await AskForWhatIsNotThere();
        var form = await AForm();
        await SendBrokenForms(form);
        await SendTooMuch(form);
        await SendFiles();
        await whileCutOff(() => SendInVain(form));
        do await Sees(HttpStatusCode.OK, Fill(form, Canary()));
        while (Secrets.Count < atLeast);
    }

    public void Dispose() => knocker.Dispose();

    private async Task SignIn()
    {
        await knocker.Go("/sign-in");
        await knocker.Go("/sign-in/here", ("name", who.Name), ("passphrase", who.Words));
        Assert.Equal(HttpStatusCode.OK, knocker.Status);
    }

    private async Task Mistype()
    {
        await knocker.Go("/sign-in");
        await Sees(
            HttpStatusCode.Forbidden,
            knocker.Go("/sign-in/here", ("name", Canary()), ("passphrase", Canary()))
        );
        await knocker.Go("/join");
        await Sees(HttpStatusCode.Forbidden, knocker.Go("/join/here", ("words", Canary())));
        var kept = await knocker.Go("/save", ("_keep", Canary()), ("what", Canary()));
        Assert.Contains(Secrets[^1], kept, StringComparison.Ordinal);
    }

    private async Task AskForWhatIsNotThere()
    {
        foreach (var before in new[] { "/p/", "/guide/", "/set-up/", "/worksheets/", "/place/" })
            await Sees(HttpStatusCode.NotFound, knocker.Go(before + Canary()));
        await knocker.Go("/search?q=" + Canary());
        await knocker.Ask(
            "/",
            null,
            ("User-Agent", Canary()),
            ("Referer", $"https://example.org/{Canary()}"),
            ("X-Forwarded-For", Canary())
        );
    }

    private async Task SendBrokenForms(IElement form)
    {
        var action = form.GetAttribute("action")!;
        await Sees(HttpStatusCode.NotFound, knocker.Go(action, [.. Fields(form, Canary(), "not")]));
        await Sees(HttpStatusCode.NotFound, knocker.Ask(action, new StringContent(Canary())));
        var broken = new StringContent(
            $"_csrf=%zz&what={Canary()}&%",
            Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );
        await knocker.Ask(action, broken);
    }

    private async Task SendTooMuch(IElement form)
    {
        var text = Canary() + new string('x', AnswerLimits.Long);
        Assert.Contains(Secrets[^1], await Fill(form, text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, knocker.Status);
        try
        {
            await Sees(
                HttpStatusCode.RequestEntityTooLarge,
                Fill(form, Canary() + new string('x', LargestForm))
            );
        }
        catch (HttpRequestException cut) when (cut.InnerException is IOException)
        {
            // The node refused it and hung up before all of it was sent, so that the answer was lost.
        }
    }

    private async Task SendFiles()
    {
        var page = await Files();
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE1, 0x7F, 0xFF, .. Encoding.ASCII.GetBytes(Canary())];
        await Sees(HttpStatusCode.BadRequest, Upload(page, picture));
        await Sees(HttpStatusCode.BadRequest, Upload(page, Long(LargestFile + 1)));
        await Sees(HttpStatusCode.OK, Upload(page, Long(100_000)));
    }

    private async Task SendInVain(IElement form)
    {
        await Sees(HttpStatusCode.InternalServerError, Fill(form, Canary()));
        var page = await knocker.Go("/desk");
        await knocker.Go("/sign-in/here", ("name", Canary()), ("passphrase", Canary()));
        Assert.DoesNotContain(Secrets[^1], page, StringComparison.Ordinal);
    }

    private async Task<string> Room()
    {
        var desk = await knocker.Go("/desk");
        return await knocker.Go(Link(desk, room));
    }

    private async Task<string> Files() => await knocker.Go(Link(await Room(), "Files"));

    /// <summary>The form of a question that takes long text.</summary>
    private async Task<IElement> AForm()
    {
        var sheet = await knocker.Go(Link(await Room(), "A1 "));
        foreach (var change in Parse(sheet).QuerySelectorAll("a.change"))
        {
            var page = Parse(await knocker.Go(change.GetAttribute("href")!));
            if (page.QuerySelector("form.write textarea:not([name^='_'])") is { } area)
                return area.Closest("form")!;
        }
        throw new InvalidOperationException("No question takes long text.");
    }

    private Task<string> Fill(IElement form, string text) =>
        knocker.Go(form.GetAttribute("action")!, [.. Fields(form, text)]);

    private static IEnumerable<(string, string)> Fields(
        IElement form,
        string text,
        string proof = ""
    )
    {
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            var name = hidden.GetAttribute("name")!;
            yield return (name, hidden.GetAttribute("value") + (name == "_csrf" ? proof : ""));
        }
        yield return (form.QuerySelector("textarea")!.GetAttribute("name")!, text);
        yield return ("_go", "stop");
    }

    private Task<string> Upload(string page, byte[] content)
    {
        var form = Parse(page).QuerySelector("form[enctype]")!;
        var body = new MultipartFormDataContent
        {
            {
                new StringContent(form.QuerySelector("[name=_csrf]")!.GetAttribute("value")!),
                "_csrf"
            },
            { new StringContent(Canary()), "name" },
            { new ByteArrayContent(content), "file", Canary() + ".jpg" },
        };
        return knocker.Ask(form.GetAttribute("action")!, body);
    }

    private byte[] Long(int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at + 100 < length && at < 50_000; at += 10_000)
            Encoding.ASCII.GetBytes(Canary()).CopyTo(bytes, at);
        return bytes;
    }

    private async Task Sees(HttpStatusCode expected, Task<string> page)
    {
        await page;
        Assert.Equal(expected, knocker.Status);
    }

    private string Canary()
    {
        Secrets.Add(AScriptedSession.NewWord());
        return Secrets[^1];
    }

    private static string Link(string page, string words) =>
        Parse(page)
            .QuerySelectorAll("a")
            .First(a => a.TextContent.Contains(words, StringComparison.Ordinal))
            .GetAttribute("href")!;

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string page) =>
        new HtmlParser().ParseDocument(page);
}
