using System.Text.Json;

namespace Kith.Cli.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly Terminal terminal = new();

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void A_running_node_is_looked_at_without_any_key()
    {
        using var node = terminal.Serve("--practice", "--data", "node");

        var (code, said) = terminal.Kith(["verify", "--data", "node"]);
        var (_, json) = terminal.Kith(["verify", "--data", "node", "--json"]);

        Assert.True(code == 0, said);
        Assert.Contains("0 without their five rows", said, StringComparison.Ordinal);
        Assert.DoesNotContain("PROBLEM", said, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(json).RootElement.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public void A_folder_without_a_node_is_said_to_be_one()
    {
        var (code, said) = terminal.Kith(["verify", "--data", "nowhere"]);

        Assert.Equal(3, code);
        Assert.Contains("There is no node", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "nowhere")));
    }
}
