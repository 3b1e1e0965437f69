using Kith.Web.Tests.Private;

namespace Kith.Web.Tests.Attacks;

/// <summary>What is asked of others, and waits for their answer.</summary>
internal sealed partial class AWholePlace
{
    /// <summary>A step that waits for Ade's yes, one that goes ahead without it, and a yes that Maya is asked for.</summary>
    private async Task Agree()
    {
        foreach (var isAhead in new[] { false, true })
        {
            var sheet = await AStep.Write(Workplace, Maya);
            var step = new AStep(Workplace, Maya, Ade, sheet);
            await step.Gate();
            if (isAhead)
                await step.GoAhead();
        }
        foreach (var (asker, whom) in new[] { (Ade, Maya), (Maya, Ade) })
            await Workplace.Press(
                asker,
                Room + "/yes",
                ("whom", await AStep.Mark(Workplace, whom)),
                ("what", "Tell your sister"),
                ("purpose", "Help"),
                ("knows", "She alone"),
                ("day", AStep.Text(AStep.Day(7)))
            );
    }

    /// <summary>Ade asks Maya into two other rooms, by letters: one to go in with, one to put away.</summary>
    private async Task AskIn()
    {
        using var room = await Maya.Open(Workplace.Circle);
        using var session = Ade.Session();
        var letters = Workplace.Test.Node.Seats.ByLetter;
        foreach (var name in new[] { "Cove", "Strand" })
        {
            var into = await Workplace.StartRoom(Ade, name, "Ade");
            Assert.True(await letters.Ask(session, Workplace.Circle, room.Me, into, isFor: false));
        }
    }
}
