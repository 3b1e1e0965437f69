using Kith.Packs;
using Kith.Sealing;
using Kith.Vault;
using Kith.Workroom;

namespace Kith.Cli.Practice;

/// <summary>Somebody who can sign in on a practice node. The words are made anew at each start.</summary>
internal sealed record PracticeSeat(string Name, string Words);

/// <summary>
/// A node with a finished, invented intervention. It lives in a folder of its own that carries a mark, is made anew at
/// each start, and never touches a folder without the mark.
/// </summary>
internal static class PracticeNode
{
    private const string Mark = "practice-only";
    private const int SeatWords = 6;

    /// <summary>The same settings with the practice folder beside the real one, unless a folder was named.</summary>
    /// <exception cref="SettingsProblem">A database server is set: practice never goes there.</exception>
    public static Settings Apart(Settings settings)
    {
        if (settings.Postgres is not null)
            throw new SettingsProblem(
                "--practice keeps to its own folder. Unset KITH_POSTGRES to use it."
            );
        var real = Path.GetFullPath(Path.Combine(Settings.Home, "data"));
        return string.Equals(settings.Data, real, StringComparison.Ordinal)
            ? settings with
            {
                Data = Path.GetFullPath(Path.Combine(Settings.Home, "practice-data")),
            }
            : settings;
    }

    /// <summary>Empties the practice folder.</summary>
    /// <exception cref="SettingsProblem">The folder holds something that is not practice.</exception>
    public static void Clear(Settings settings)
    {
        var mark = Path.Combine(settings.Data, Mark);
        if (
            Directory.Exists(settings.Data)
            && !File.Exists(mark)
            && Directory.EnumerateFileSystemEntries(settings.Data).Any()
        )
            throw new SettingsProblem(
                $"{settings.Data} holds something that is not practice. Choose an empty folder with --data."
            );
        if (Directory.Exists(settings.Data))
            Directory.Delete(settings.Data, recursive: true);
        Directory.CreateDirectory(settings.Data);
        File.WriteAllText(
            mark,
            "Everything in this folder is invented and is deleted at the next start.\n"
        );
    }

    /// <summary>Makes the seats of the pack's first situation and fills in the sheets that it names.</summary>
    public static async Task<IReadOnlyList<PracticeSeat>> Fill(Node node, Library library)
    {
        var situation = library.Situations[0];
        var names = situation.People.Where(p => p.Seat).Select(p => p.Name).ToList();
        var seats = new List<PracticeSeat>();
        var cookies = new Dictionary<string, string>(StringComparer.Ordinal);

        var keeper =
            await node.Setup((await node.NewSetupToken())!, names[0])
            ?? throw new InvalidOperationException("No seat.");
        using (keeper.Seat)
            cookies[names[0]] = node.Sessions.Begin(keeper.Seat);
        seats.Add(new PracticeSeat(names[0], keeper.Words));

        var rooms = new Rooms(node, library.WorksheetById, TimeProvider.System);
        using var first = node.Sessions.Find(cookies[names[0]])!;
        var circle = await rooms.Start(first, situation.Title, names[0]);
        foreach (var name in names.Skip(1))
        {
            var words = Words.Draw(SeatWords);
            cookies[name] = await Join(node, first, circle, name, words);
            seats.Add(new PracticeSeat(name, words));
        }
        await Give(node, first, circle);
        var sheets = new PracticeSheets(node, rooms, circle, cookies);
        await sheets.Name();
        foreach (var worksheet in situation.Sheets.Select(library.WorksheetById))
            if (worksheet?.Example?.Situation == situation.Id)
                await sheets.Fill(worksheet);
        await sheets.KeepPromises();
        foreach (var cookie in cookies.Values)
            node.Sessions.End(cookie);
        return seats;
    }

    private static async Task<string> Join(
        Node node,
        Session inviter,
        CircleId circle,
        string name,
        string words
    )
    {
        using var invite = Passphrase.FromWords((await node.Seats.Invite(inviter, circle))!);
        using var own = Passphrase.FromWords(words);
        var joined = (SignIn.Opened)await node.Seats.Join(invite, name, own);
        using (joined.Seat)
            return node.Sessions.Begin(joined.Seat);
    }

    private static async Task Give(Node node, Session giver, CircleId circle)
    {
        if (await node.Circles.Open(giver, circle) is not Opening.Opened { Room: var opened })
            throw new InvalidOperationException("A circle that was just started does not open.");
        using var room = opened;
        foreach (var member in room.Members)
            await node.Circles.Belonging.GiveEarlier(giver, circle, member);
    }
}
