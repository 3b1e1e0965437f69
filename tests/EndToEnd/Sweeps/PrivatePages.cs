using System.Text.RegularExpressions;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Sweeps;

/// <summary>One page of each kind that a member sees, on the node with the invented intervention.</summary>
internal sealed partial class PrivatePages(AMember member)
{
    private static readonly string Room = ThePack.Library.Situations[0].Title;

    private static readonly string[] Boards =
    [
        "Risks over time",
        "People map",
        "Goals side by side",
        "Staircase",
        "Roles",
        "Promises",
    ];

    private AReader Reader => member.Reader;

    /// <summary>Signs in as the first person of the invented intervention.</summary>
    public static async Task<PrivatePages> Of(AReader reader)
    {
        var seat = Seat().Match(reader.Node.Printed).Groups;
        var member = new AMember(reader, seat["name"].Value, seat["words"].Value.Trim());
        await member.SignIn();
        return new PrivatePages(member);
    }

    /// <summary>Goes to each page and calls <paramref name="visit"/> there with a name for it.</summary>
    public async Task Visit(Func<string, Task> visit)
    {
        await Reader.Go("/desk");
        await visit("desk");
        await VisitSeat(visit);
        foreach (var room in new[] { Room, "Your notebook" })
        {
            await member.Open(room);
            await visit("room " + room);
        }
        foreach (var link in Boards.Append("The plan").Append("Fill in a worksheet"))
        {
            await member.Open(Room, link);
            await visit(link);
        }
        await member.Open(Room, "by worksheet");
        await visit("all sheets");
        await member.Open(Room, "A note of your own");
        await visit("note beside a page");
        await VisitInvite(visit);
        await VisitRooms(visit);
        await VisitPeople(visit);
        await VisitRest(visit);
        await VisitYeses(visit);
        await VisitTeam(visit);
        await VisitPractice(visit);
        await VisitReading(visit);
        await VisitWays(visit);
        var filled = ThePack.Library.Situations[0].Sheets;
        foreach (var worksheet in ThePack.Library.Worksheets.Where(w => filled.Contains(w.Id)))
            await VisitSheet($"{worksheet.Code} {worksheet.Title}", worksheet.Code, visit);
    }

    private async Task VisitSeat(Func<string, Task> visit)
    {
        string[] ways =
        [
            "Another passphrase",
            "Recovery sheet",
            "A second notebook",
            "Somebody may know my passphrase",
            "Close my seat",
        ];
        foreach (var way in ways.Prepend(null))
        {
            await Reader.Go("/desk");
            await Reader.Follow("Passphrase, recovery sheet and more");
            if (way is not null)
                await Reader.Follow(way);
            await visit(way ?? "seat");
        }
    }

    private async Task VisitInvite(Func<string, Task> visit)
    {
        await member.Open(Room, "Invite somebody");
        await visit("invite");
        await Reader.Press("Make seven words");
        await visit("seven words");
    }

    private async Task VisitRooms(Func<string, Task> visit)
    {
        const string Rooms = "Rooms of one intervention";
        await member.Open(Room, Rooms);
        await visit(Rooms);
        await Reader.Follow("Start another room in this intervention");
        await visit("another room");
        await member.Open(Room, "Take everything of this room with you");
        await visit("take everything");
        foreach (
            var link in new[]
            {
                "One page for the fridge or the wallet",
                "For somebody new here",
                "A report without names",
            }
        )
        {
            await member.Open(Room, "The plan");
            await Reader.Follow(link);
            await visit(link);
        }
        await Reader.Go("/desk");
        await Reader.Type("Find words in all your rooms", "a");
        await Reader.Press("Find");
        await visit("found");
    }

    private async Task VisitReading(Func<string, Task> visit)
    {
        await Reader.Go("/place/" + ThePack.Library.Pages[0].Code);
        await visit("no reading kept");
        await Reader.Press("Begin a list, and mark this page as read");
        await visit("my reading");
        // As it was, for whoever comes after.
        await Reader.Press("Stop the list");
    }

    private async Task VisitPeople(Func<string, Task> visit)
    {
        const string People = "People: who can open this, taking somebody out, leaving";
        string?[] ways =
        [
            null,
            ThePack.Library.Situations[0].People[1].Name,
            "Who can open this room",
            "New keys for this room",
            "Leave this room",
        ];
        foreach (var way in ways)
        {
            await member.Open(Room, People);
            if (way is not null)
                await Reader.Follow(way);
            await visit(way ?? "people");
        }
        await member.Open(Room, People);
        await Reader.Follow("New keys for this room");
        await Reader.Press("Make new keys");
        await visit("is it you");
    }

    private async Task VisitRest(Func<string, Task> visit)
    {
        await member.Open(Room);
        await Reader.Click(Reader.Page.GetByRole(AriaRole.Link, new() { Name = "Files" }).First);
        await visit("files");
        foreach (var link in new[] { "If I am not heard from", "Close this intervention for good" })
        {
            await member.Open(Room, link);
            await visit(link);
        }
        await member.Open("Your notebook", "Remind me");
        await visit("remind me");
        await Reader.Go("/desk");
        await Reader.Follow("Check-ins and reminders");
        await visit("check-ins");
    }

    /// <summary>What the team is about to do, a question for a yes, and the signs of danger.</summary>
    private async Task VisitYeses(Func<string, Task> visit)
    {
        await member.Open(Room, "What we are about to do");
        await visit("steps");
        await Reader.Click(Reader.Page.Locator("main .card a").First);
        await visit("a step");
        await member.Open(Room, "What waits for whose yes");
        await visit("yeses");
        await Reader.Page.Locator("input[name=whom]").First.CheckAsync();
        await Reader.Type("What is it about?", "That my sister is told");
        await Reader.Type("What is it for?", "So that she can help");
        await Reader.Type("Who will know?", "She alone");
        await Reader.Page.Locator("input[type=date]").FillAsync("2199-01-01");
        await Reader.Press("Ask");
        await Reader.Follow("That my sister is told");
        await visit("a yes");
        await Reader.Follow("Danger signs");
        await visit("danger");
    }

    private async Task VisitTeam(Func<string, Task> visit)
    {
        string[] links =
        [
            "What changed",
            "Next meeting",
            "Deciding together",
            "For somebody new",
            "Hand over the facilitator’s role",
            "Accountability process",
            "When somebody hits back",
        ];
        foreach (var link in links)
        {
            await member.Open(Room, link);
            await visit(link);
        }
        await member.Open(Room, "Roles");
        await Reader.Follow("Do you have ties to anyone in this?");
        await visit("ties");
    }

    /// <summary>Starting a practice room, its own page and its story; and carrying sheets.</summary>
    private async Task VisitPractice(Func<string, Task> visit)
    {
        await Reader.Go("/desk");
        await Reader.Follow("Choose a situation to practise");
        await visit("start a practice room");
        await Reader.Page.Locator("input[name=story]").Last.CheckAsync();
        await Reader.Type("What you want to be called in it", "Robin");
        await Reader.Press("Start the practice room");
        await visit("practice room");
        await Reader.Follow("To the story: what happens and what to try");
        await visit("story");
        await member.Open("Your notebook", "Carry sheets into a room");
        await visit("carry");
    }

    /// <summary>What can be done with a sheet that has several entries.</summary>
    private async Task VisitWays(Func<string, Task> visit)
    {
        var b1 = ThePack.Worksheet("B1");
        await member.Open(Room, $"{b1.Code} {b1.Title}");
        var sheet = Reader.Page.Url;
        foreach (
            var link in new[]
            {
                "What changed since",
                "Note",
                "Take it away",
                "Delete what I wrote",
            }
        )
        {
            await Reader.Go(sheet);
            await Reader.Follow(link);
            await visit(link);
        }
        await member.Open(Room, "Fill in a worksheet");
        await Reader.Follow("Bring a sheet back (JSON)");
        await visit("bring back");
    }

    private async Task VisitSheet(string title, string code, Func<string, Task> visit)
    {
        await member.Open(Room);
        if (!await Reader.Reads(title))
            await member.Open("Your notebook");
        await Reader.Follow(title);
        var sheet = Reader.Page.Url;
        await visit("sheet " + code);
        foreach (var way in new[] { "One question at a time", "The whole page", "The short form" })
        {
            await Reader.Go(sheet);
            var link = Reader.Page.GetByRole(AriaRole.Link, new() { Name = way });
            if (await link.CountAsync() == 0)
                continue;
            await Reader.Click(link.First);
            await visit($"{code} {way}");
        }
    }

    [GeneratedRegex("^  (?<name>[^:]+): (?<words>.+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Seat();
}
