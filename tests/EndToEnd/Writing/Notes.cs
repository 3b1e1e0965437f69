using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kith.EndToEnd.Tests.Running;
using Kith.EndToEnd.Tests.Secrets;

namespace Kith.EndToEnd.Tests.Writing;

/// <summary>One person's notes beside the questions of one sheet, written over HTTP without a browser, many at once.</summary>
internal sealed partial class Notes : IDisposable
{
    private const string Room = "Harbour";
    private const string Form = "<form method=\"post\" action=\"/save\"";
    private readonly AKnocker knocker;
    private readonly IReadOnlyList<string> links;
    private readonly IReadOnlyList<IReadOnlyList<(string Name, string Value)>> forms;

    private Notes(AKnocker knocker, IReadOnlyList<string> links, IReadOnlyList<string> pages)
    {
        this.knocker = knocker;
        this.links = links;
        forms = [.. pages.Select(p => Hidden(p[p.LastIndexOf(Form, StringComparison.Ordinal)..]))];
    }

    /// <summary>Makes the keeper's seat, a room and a sheet in it.</summary>
    /// <returns>The passphrase.</returns>
    public static async Task<string> SetUp(ANode node)
    {
        using var maya = new AKnocker(node);
        var seat = await maya.Go(node.SetupLink, ("name", "maya"));
        var words = Words().Match(seat).Groups["words"].Value;
        var desk = await SignIn(maya, words);
        var room = await maya.Send(desk, ("code-name", Room), ("name", "Maya"), ("for", "nobody"));
        // The page about paper comes first, once.
        await maya.Send(await maya.Send(await maya.Follow(room, "Fill in a worksheet")));
        room = await maya.Follow(await maya.Go("/desk"), Room);
        var choice = await maya.Follow(room, "Fill in a worksheet");
        var card = choice[choice.IndexOf($"<h2>{Title}</h2>", StringComparison.Ordinal)..];
        await maya.Send(card[..card.IndexOf("</form>", StringComparison.Ordinal)]);
        return words;
    }

    /// <summary>Signs in and finds so many of the notes.</summary>
    public static async Task<Notes> Open(ANode node, string words, int count)
    {
        var maya = new AKnocker(node);
        var desk = await SignIn(maya, words);
        var sheet = await maya.Follow(await maya.Follow(desk, Room), Title);
        var whole = await maya.Follow(sheet, "The whole page");
        var list = whole[whole.LastIndexOf("<details", StringComparison.Ordinal)..];
        var found = Links().Matches(list).Take(count).Select(m => m.Groups["to"].Value).ToList();
        Assert.Equal(count, found.Count);
        var pages = new List<string>();
        foreach (var link in found)
            pages.Add(await maya.Go(link));
        return new(maya, found, pages);
    }

    /// <summary>What the node answers when the note is written.</summary>
    public Task<HttpResponseMessage> Write(int note, int version) =>
        knocker.Once(
            "/save",
            AKnocker.Form([.. forms[note], ("_text", $"Version {version}"), ("_go", "keep")])
        );

    /// <summary>Which version of a note stands there; 0 for none.</summary>
    public async Task<int> Read(int note)
    {
        var version = Versions().Match(await knocker.Go(links[note])).Groups["version"].Value;
        return version.Length == 0 ? 0 : int.Parse(version, CultureInfo.InvariantCulture);
    }

    public void Dispose() => knocker.Dispose();

    private static string Title
    {
        get
        {
            var worksheet = ThePack.Worksheet("A1");
            return $"{worksheet.Code} {worksheet.Title}";
        }
    }

    private static async Task<string> SignIn(AKnocker maya, string words)
    {
        await maya.Go("/sign-in");
        var desk = await maya.Go("/sign-in/here", ("name", "maya"), ("passphrase", words));
        Assert.Contains("Your desk", desk, StringComparison.Ordinal);
        return desk;
    }

    private static IReadOnlyList<(string Name, string Value)> Hidden(string form) =>
        [
            .. Fields()
                .Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)])
                .Select(m => (m.Groups["name"].Value, Plain(m.Groups["value"].Value))),
        ];

    private static string Plain(string value) => WebUtility.HtmlDecode(value);

    [GeneratedRegex("secret-words\">(?<words>[a-z ]+)<", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("<a [^>]*href=\"(?<to>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(
        "type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Fields();

    [GeneratedRegex("name=\"_text\"[^>]*>Version (?<version>\\d+)<", RegexOptions.None, 1000)]
    private static partial Regex Versions();
}
