using System.Globalization;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Recipes;

/// <summary>What a keeper copies from deploy/ works as it stands: nginx with https, and tor's settings.</summary>
public sealed class RecipeTests
{
    [Fact]
    public async Task The_recipes_hold_what_they_promise_in_front_of_a_real_node()
    {
        await using var node = await ANode.Start(
            new NodeWishes
            {
                Environment = new Dictionary<string, string>
                {
                    ["KITH_HOSTS"] = "kith.example.org",
                    ["KITH_PROXY"] = "127.0.0.1",
                },
            }
        );

        var outcome = await Tool.Try(
            Path.Combine(Repository.Root, "deploy", "try"),
            node.Address.Port.ToString(CultureInfo.InvariantCulture)
        );

        Assert.True(outcome.Code == 0, outcome.Output + outcome.Errors);
        Assert.DoesNotContain("FAILED", outcome.Output, StringComparison.Ordinal);
        Assert.True(outcome.Output.Split("ok: ").Length > 10, outcome.Output);
    }
}
