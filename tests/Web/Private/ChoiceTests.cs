using Kith.Web.Tests.Attacks;

namespace Kith.Web.Tests.Private;

/// <summary>A text browser knows no styles: what can be chosen stands on lines of its own there because each is a block of its own.</summary>
public sealed class ChoiceTests
{
    [Fact]
    public async Task Every_choice_stands_on_a_line_of_its_own()
    {
        await using var place = await AWholePlace.Open();
        await place.Workplace.Confirm(place.Maya);
        var pages = await Crawl.Of(place, place.Maya);
        var choices = pages
            .SelectMany(p => p.Document.QuerySelectorAll("label.pick").Select(c => (p.Route, c)))
            .ToList();
        Assert.True(choices.Count > 100, $"{choices.Count} choices");
        Assert.All(
            choices,
            found =>
            {
                var (route, choice) = found;
                Assert.True(
                    choice.ParentElement is { LocalName: "div" or "li", ChildElementCount: 1 },
                    $"{route}: {choice.TextContent.Trim()}"
                );
            }
        );
    }
}
