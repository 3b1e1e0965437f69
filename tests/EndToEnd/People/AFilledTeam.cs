using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.EndToEnd.Tests.Writing;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.People;

/// <summary>
/// A team that has filled in the ten worksheets, B1 on two days, some one question at a time and some on a whole page.
/// Every text carries a mark.
/// </summary>
public sealed class AFilledTeam : IAsyncDisposable
{
    private readonly Marks marks = new();

    private AFilledTeam(ATeam team) => Team = team;

    public ATeam Team { get; }

    internal IReadOnlyList<Mark> Marks => marks.Made;

    public static async Task<AFilledTeam> Gather(ABrowser browser)
    {
        var filled = new AFilledTeam(await ATeam.Gather(browser));
        try
        {
            await filled.Fill();
            return filled;
        }
        catch
        {
            await filled.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Team.DisposeAsync();

    private async Task Fill()
    {
        await Walk(Team.Ana, "B1", latest: false);
        await Whole(Team.Maya, "A1");
        await Whole(Team.Maya, "C2");
        await Walk(Team.Maya, "D2", 0);
        await Whole(Team.Ana, "D2", 1);
        await Whole(Team.Tam, "D2", 2);
        await AWeekLater();
        await AgainOn(Team.Tam, "B1", 1);
        await Walk(Team.Ana, "E1");
        await Whole(Team.Tam, "F1");
        await Whole(Team.Maya, "G2");
        await Walk(Team.Ana, "G6");
        await Whole(Team.Tam, "H1");
        await Whole(Team.Ana, "B0");
    }

    private async Task Walk(AMember member, string code, int entry = 0, bool latest = true)
    {
        var sheet = new ASheet(member, ATeam.Room, code);
        await sheet.Start();
        await sheet.Walk(Marked(code, entry, latest));
    }

    private async Task Whole(AMember member, string code, int entry = 0)
    {
        var sheet = new ASheet(member, ATeam.Room, code);
        await sheet.Start();
        await member.Reader.Follow(sheet.Title);
        await sheet.FillWhole(Marked(code, entry, latest: true));
    }

    private async Task AgainOn(AMember member, string code, int entry)
    {
        var sheet = new ASheet(member, ATeam.Room, code);
        await sheet.Again();
        await member.Reader.Follow(sheet.Title);
        await sheet.FillWhole(Marked(code, entry, latest: true));
    }

    private async Task AWeekLater()
    {
        await Team.Node.Restart(later: TimeSpan.FromDays(7));
        foreach (var member in Team.All)
            await member.SignIn();
    }

    private IReadOnlyDictionary<string, Answer> Marked(string code, int entry, bool latest)
    {
        var worksheet = ThePack.Worksheet(code);
        var entries = worksheet.Example!.Entries;
        return marks.On(worksheet, entries[entry % entries.Count].Answers, latest);
    }
}
