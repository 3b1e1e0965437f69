using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kith.Kit;
using Kith.Web.Tests.Private;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Kith.Web.Tests.Attacks;

/// <summary>A workplace with one of everything in it, so that every page of it and every form can be found by following links.</summary>
internal sealed partial class AWholePlace : IAsyncDisposable
{
    public const string Probe = "__Host-kith-try=1";
    private readonly List<(TemplateMatcher Matcher, RouteEndpoint Route)> patterns;

    private AWholePlace(Workplace workplace)
    {
        Workplace = workplace;
        patterns =
        [
            .. workplace
                .Routes.OrderBy(r => r.RoutePattern.Parameters.Count)
                .Select(r =>
                    (new TemplateMatcher(TemplateParser.Parse(r.RoutePattern.RawText!), []), r)
                ),
        ];
    }

    public Workplace Workplace { get; }

    /// <summary>Whoever looks around here; signed in.</summary>
    public Person Maya { get; set; } = null!;

    /// <summary>Somebody else in the same room.</summary>
    public Person Ade { get; private set; } = null!;

    /// <summary>In the limited seat of the room.</summary>
    public Person Rob { get; private set; } = null!;

    /// <summary>What stands for each part of a route.</summary>
    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    private string Room => $"/c/{Workplace.Circle}";

    public static async Task<AWholePlace> Open()
    {
        var place = new AWholePlace(await Workplace.Open());
        await place.Alarm();
        await place.Write();
        await place.Limit();
        await place.Process();
        await place.Agree();
        await place.Meet();
        await place.AskIn();
        await place.Practise();
        await place.Know();
        return place;
    }

    /// <summary>The route of an inner path, such as <c>/in/c/{room}</c>; null if nothing is there.</summary>
    public RouteEndpoint? RouteOf(string method, string path) =>
        patterns
            .Where(p =>
                p.Route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(method)
            )
            .FirstOrDefault(p => p.Matcher.TryMatch(path, []))
            .Route;

    /// <summary>The inner path that a private address or the place of a writing form stands for.</summary>
    public static string Inner(Person person, string sealedPath)
    {
        using var session = person.Session();
        return session.OpenPath(sealedPath)
            ?? throw new InvalidOperationException("Not an address of this session.");
    }

    /// <summary>An inner path sealed under a session.</summary>
    public static string Sealed(Person person, string inner)
    {
        using var session = person.Session();
        return session.SealPath(inner);
    }

    /// <summary>The sheet with two entries as a file.</summary>
    public async Task<string> TakenAway()
    {
        await Workplace.Confirm(Maya);
        var address = Workplace.Address(Maya, $"{Room}/s/{Parts["sheet"]}/take/json");
        var (_, json, _) = await Workplace.Get(Maya, address);
        return json.Trim();
    }

    public static string MethodOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];

    /// <summary>Another session of the same person.</summary>
    public static Person Elsewhere(Person person)
    {
        using var session = person.Session();
        return person with { Cookie = person.Node.Sessions.Begin(session.Seat) };
    }

    /// <summary>A route with something real in the place of each of its parts.</summary>
    public string Filled(string pattern) =>
        PartShape()
            .Replace(
                pattern,
                part =>
                    Parts.GetValueOrDefault(part.Groups["part"].Value)
                    ?? throw new InvalidOperationException($"{pattern}: what stands for {part}?")
            );

    public ValueTask DisposeAsync() => Workplace.DisposeAsync();

    /// <summary>Somebody was not heard from. The node's clock goes on by days, so everybody signs in again.</summary>
    private async Task Alarm()
    {
        var (node, clock) = (Workplace.Test.Node, Workplace.Test.Clock);
        Ade = await Workplace.BringInAde();
        await Set(Ade, Workplace.Maya);
        var later = TimeProvider.System.GetUtcNow().AddDays(3) - clock.GetUtcNow();
        clock.Advance(later);
        await node.Timers.Fire((_, _) => Task.FromResult(true), default);
        Maya = await Workplace.Maya.At(node);
        Ade = await Ade.At(node);
        using var session = Maya.Session();
        Parts["alarm"] = (await node.Timers.Alarms(session))[0]
            .Seq.ToString(CultureInfo.InvariantCulture);
        await Set(Maya, Ade);
    }

    private async Task Set(Person asker, Person told)
    {
        using var room = await told.Open(Workplace.Circle);
        var day = TimeProvider.System.GetLocalNow().AddDays(1);
        await Workplace.Press(
            asker,
            Room + "/check-in",
            ("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("hour", "14:00"),
            ("grace", "30"),
            ("tell", room.Me.ToString())
        );
    }

    private async Task Write()
    {
        await Workplace.Press(Maya, "/c/notebook/paper");
        var own = await Workplace.Begin(Maya, Workplace.Snapshot, "/c/notebook");
        var typed = new[] { ("_asked", Workplace.Question + ":"), (Workplace.Question, "mine") };
        await Workplace.Press(
            Maya,
            $"/c/notebook/s/{own}/e/{own}/whole",
            [.. typed, ("_go", "stop")]
        );
        var note = $"{Room}/s/{Workplace.Sheet}/notes/{Workplace.Question}";
        foreach (var go in new[] { "keep", "show" })
            await Workplace.Press(Maya, note, ("_text", "a note"), ("_go", go));
        await FilePageTests.Add(Workplace, Maya, [1, 2, 3], "x", "The door");
        await WriteAgain();
        await Workplace.StartRoom(Maya, "Lagoon", "Maya");
        var copy = await Workplace.Press(
            Maya,
            $"/c/notebook/s/{own}/share",
            ("all", "yes"),
            ("target", $"{Workplace.Circle}"),
            ("days", "28"),
            ("_go", "share")
        );
        Parts["copy"] = copy.Split('/')[^1];
        using var session = Maya.Session();
        var draft = Workplace.Test.Node.Drafts.Token(
            session,
            $"{Room}/s/{Workplace.Sheet}/e/{Workplace.Sheet}/whole"
        );
        await Workplace.Test.Node.Drafts.Keep(draft, Encoding.UTF8.GetBytes("a=b"));
    }

    /// <summary>A sheet with two entries, so that they can be compared, and one with promises.</summary>
    private async Task WriteAgain()
    {
        var worksheet = Workplace.Library.WorksheetByCode("B1")!;
        var answers = worksheet.Example!.Entries[0].Answers;
        var first = await Workplace.Begin(Maya, worksheet);
        var sheet = $"{Room}/s/{first}";
        await Workplace.Answer(Maya, $"{sheet}/e/{first}/whole", worksheet, answers);
        var again = await Workplace.Press(Maya, sheet + "/again", ("_from", first));
        var second = again.Split('/')[6];
        await Workplace.Answer(Maya, $"{sheet}/e/{second}/whole", worksheet, answers);
        (Parts["sheet"], Parts["earlier"], Parts["later"]) = (first, first, second);
        var meeting = Workplace.Library.WorksheetByCode("G6")!;
        var promised = await Workplace.Begin(Maya, meeting);
        await Workplace.Answer(
            Maya,
            $"{Room}/s/{promised}/e/{promised}/whole",
            meeting,
            meeting.Example!.Entries[0].Answers
        );
    }

    /// <summary>Somebody in a limited seat, and words that wait in both directions.</summary>
    private async Task Limit()
    {
        // In another session, so that this one is still asked for the passphrase.
        var elsewhere = Elsewhere(Maya);
        Rob = await LimitedPageTests.Make(Workplace, elsewhere);
        await Workplace.Get(elsewhere, "/leave");
        await Workplace.Press(Ade, Room + "/limited/write", ("text", "come on Tuesday"));
        await LimitedPageTests.Send(Workplace, Rob, "what I want to say");
    }

    /// <summary>Others in the room, things said about them, and a wish to close it.</summary>
    private async Task Meet()
    {
        await Workplace.Press(Maya, $"/reading/{Workplace.Library.Pages[0].Code}", ("_go", "mark"));
        await Maya.BringIn(Workplace.Circle, "Ines", mayReadEarlier: false);
        using (var room = await Ade.Open(Workplace.Circle))
            Parts["member"] = room.Me.ToString();
        // In another session, so that this one is still asked for the passphrase.
        var elsewhere = Elsewhere(Maya);
        await Workplace.Confirm(elsewhere);
        await Workplace.Press(elsewhere, $"{Room}/people/{Parts["member"]}/yes");
        await Workplace.Press(elsewhere, $"{Room}/close/yes");
        await Workplace.Get(elsewhere, "/leave");
        var other = await Workplace.Begin(Maya, Workplace.Snapshot);
        await Workplace.Press(Maya, $"{Room}/s/{other}/aside");
        await Workplace.Press(
            Ade,
            $"{Room}/deciding",
            ("what", "Who tells the choir?"),
            ("way", "consensus")
        );
    }

    /// <summary>A practice room, and somebody who came into it later.</summary>
    private async Task Practise()
    {
        var room = await PracticeWork.Start(Workplace, Maya, "lantern");
        if (Vault.CircleId.TryParse(room.Split('/')[2], out var circle))
            await Maya.BringIn(circle, "Nia");
    }

    /// <summary>Takes the ids that stand in the addresses of a page.</summary>
    private async Task Learn(string path)
    {
        var page = await Workplace.Page(Maya, path);
        foreach (var element in page.QuerySelectorAll("a[href^='/p/'], form[action^='/p/']"))
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("action")!;
            var inner = "/in" + Inner(Maya, address["/p/".Length..].Split('#')[0]);
            foreach (var (matcher, _) in patterns)
            {
                var values = new RouteValueDictionary();
                if (!matcher.TryMatch(inner, values))
                    continue;
                foreach (var (name, value) in values)
                    Parts.TryAdd(name, $"{value}");
                break;
            }
        }
    }

    private async Task Know()
    {
        Parts["room"] = $"{Workplace.Circle}";
        Parts["entry"] = Parts["sheet"];
        Parts["question"] = Workplace.Library.WorksheetByCode("B1")!.Questions.First().Id;
        Parts["worksheet"] = Workplace.Snapshot.Id;
        Parts["page"] = Parts["code"] = Workplace.Library.Pages[0].Code;
        Parts["packet"] = Workplace.Library.Packets[0].Id;
        Parts["token"] = "nothing";
        Parts["spot"] = "~plan";
        Parts["id"] = Parts["alarm"];
        await Learn(Room + "/yes");
        await Learn(Room + "/files");
        await Learn($"{Room}/s/{Workplace.Sheet}/notes/{Workplace.Question}");
    }

    [GeneratedRegex(@"\{(?<part>\w+)\}", RegexOptions.None, 1000)]
    private static partial Regex PartShape();
}
