using System.Text;
using System.Text.RegularExpressions;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>Somebody signs in twenty times and leaves; then the node's memory is read as a core dump would be.</summary>
[Trait("Kind", "long")]
public sealed partial class MemoryTests
{
    private const string Chosen = "quinces-on-the-windowsill-1987";
    private const string Drawn = "a-code-name-that-is-shown";

    [Fact]
    public async Task After_twenty_sign_ins_and_leaving_no_passphrase_stands_in_memory_as_text()
    {
        await using var node = await ANode.Start();
        using var maya = new AKnocker(node);
        var words = Words()
            .Match(await maya.Go(node.SetupLink, ("name", "maya")))
            .Groups["words"]
            .Value;
        await ChangePassphrase(maya, words);
        for (var i = 0; i < 20; i++)
        {
            var desk = await SignIn(maya, Chosen);
            Assert.Contains("Your desk", desk, StringComparison.Ordinal);
            if (i == 19)
                await maya.Send(desk, ("code-name", Drawn), ("name", "Maya"));
            await maya.Go("/leave");
        }

        // What a page showed was text, and the search finds text.
        Assert.True(Memory.Count(node.ProcessId, Encoding.Unicode.GetBytes(Drawn)) > 0);
        Assert.Equal(0, Memory.Count(node.ProcessId, Encoding.Unicode.GetBytes(Chosen)));
    }

    [Fact]
    public async Task After_twenty_sign_ins_and_leaving_no_key_of_the_seat_or_its_circles_is_in_memory()
    {
        await using var node = await ANode.Start();
        using var maya = new AKnocker(node);
        var words = Words()
            .Match(await maya.Go(node.SetupLink, ("name", "maya")))
            .Groups["words"]
            .Value;
        for (var i = 0; i < 20; i++)
        {
            var desk = await SignIn(maya, words);
            if (i < 2)
                desk = await maya.Send(
                    desk,
                    ("code-name", $"Harbour {i}"),
                    ("name", "Maya"),
                    ("for", "nobody")
                );
            var room = i < 2 ? desk : await maya.Follow(desk, $"Harbour {i % 2}");
            await maya.Follow(room, "People: who can open this, taking somebody out, leaving");
            await maya.Go("/leave");
        }

        var keys = await HeldKeys.Of(node, "maya", words);
        Assert.True(keys.Count(k => k.What.StartsWith("circle", StringComparison.Ordinal)) >= 2);
        // The search finds a key where there is one: here, in the hands of the test.
        Assert.All(keys, k => Assert.NotEqual(0, Memory.Count(Environment.ProcessId, k.Key)));
        var found = keys.Select(k => (k.What, Count: Memory.Count(node.ProcessId, k.Key))).ToList();
        Assert.All(found, f => Assert.Equal((f.What, 0), f));
    }

    private static async Task ChangePassphrase(AKnocker maya, string words)
    {
        var desk = await SignIn(maya, words);
        var seat = await maya.Follow(desk, "Passphrase, recovery sheet and more");
        var page = await maya.Follow(seat, "Another passphrase");
        var done = await maya.Send(page, ("name", "maya"), ("current", words), ("chosen", Chosen));
        Assert.Contains("Your passphrase is changed", done, StringComparison.Ordinal);
        await maya.Go("/leave");
    }

    private static async Task<string> SignIn(AKnocker maya, string passphrase)
    {
        await maya.Go("/sign-in");
        return await maya.Go("/sign-in/here", ("name", "maya"), ("passphrase", passphrase));
    }

    [GeneratedRegex("secret-words\">(?<words>[a-z ]+)<", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
