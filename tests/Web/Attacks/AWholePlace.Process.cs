using Kith.Web.Tests.Private;

namespace Kith.Web.Tests.Attacks;

/// <summary>An accountability process under way, and something that was done back.</summary>
internal sealed partial class AWholePlace
{
    /// <summary>After it opened, another sheet says another end; two people wrote down what they do now, and a file belongs to it.</summary>
    private async Task Process()
    {
        await Workplace.OpenProcess(Maya);
        foreach (var code in new[] { "F1", "F10", "F12", "R1", "R2", "R3", "R4" })
            await Workplace.Example(Maya, code);
        var page = await Workplace.Page(Maya, Room + "/retaliation");
        var entry = page.QuerySelector("input[name=entry]")!.GetAttribute("value")!;
        var file = page.QuerySelector("input[type=radio][name=file]")!.GetAttribute("value")!;
        foreach (var person in new[] { Maya, Ade })
            await Workplace.Press(
                person,
                Room + "/retaliation/now",
                ("entry", entry),
                ("do", "Nothing, as agreed")
            );
        await FilePageTests.Add(Workplace, Maya, [4, 5, 6], "y", "The letter");
        await Workplace.Press(Maya, Room + "/retaliation/file", ("entry", entry), ("file", file));
    }
}
