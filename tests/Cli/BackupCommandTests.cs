using System.Text.Json;

namespace Kith.Cli.Tests;

public sealed class BackupCommandTests : IDisposable
{
    private readonly Terminal terminal = new();

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void A_running_node_is_backed_up_tried_and_restored()
    {
        using (terminal.Serve("--practice", "--data", "node"))
        {
            Fine("backup", "key", "offline.key", "--data", "node");
            Directory.CreateDirectory(Path.Combine(terminal.Folder, "kept"));
            Fine("backup", "kept", "--data", "node");
        }
        var backup = Directory.GetFiles(Path.Combine(terminal.Folder, "kept"), "*.backup").Single();
        Assert.True(File.Exists(Path.Combine(terminal.Folder, "kept", "revoked")));

        var tried = Restore(backup, "node", "--drill");
        Assert.True(tried.GetProperty("canary").GetBoolean());
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "new"));
        terminal.Write("new/pepper", terminal.Read("node/pepper"));
        var restored = Restore(backup, "new");

        Assert.Equal(Tables(tried), Tables(restored));
        Assert.Contains("streams", Tables(restored), StringComparison.Ordinal);
        using var again = terminal.Serve("--data", "new");
        Assert.True(File.Exists(Path.Combine(terminal.Folder, "new", "revoked")));
    }

    [Fact]
    public void What_is_missing_is_said_and_nothing_is_written()
    {
        Assert.Equal((3, true), Says("There is no node", "backup", "out", "--data", "node"));
        using (terminal.Serve("--data", "node")) { }
        Assert.Equal((3, true), Says("backup.pub", "backup", "out", "--data", "node"));
        Fine("backup", "key", "offline.key", "--data", "node");
        Assert.Equal(
            (3, true),
            Says("there already", "backup", "key", "offline.key", "--data", "node")
        );
        Fine("backup", "out", "--data", "node");
        Assert.Equal((3, true), Says("there already", "backup", "out", "--data", "node"));
        string[] restore = ["restore", "out", "--key", "offline.key"];
        Assert.Equal((3, true), Says("pepper is missing", [.. restore, "--data", "empty"]));
        Assert.Equal((3, true), Says("not empty", [.. restore, "--data", "node"]));
        Assert.Equal((2, true), Says("--key", "restore", "out"));
        Assert.False(File.Exists(Path.Combine(terminal.Folder, "out.part")));
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "empty")));
    }

    [Fact]
    public void Without_a_list_of_revocations_nothing_is_restored_unless_told_so()
    {
        using (terminal.Serve("--data", "node")) { }
        Fine("backup", "key", "offline.key", "--data", "node");
        Fine("backup", "out", "--data", "node");
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "new"));
        terminal.Write("new/pepper", terminal.Read("node/pepper"));
        File.Delete(Path.Combine(terminal.Folder, "revoked"));
        string[] restore = ["restore", "out", "--key", "offline.key", "--data", "new"];

        Assert.Equal((3, true), Says("come back", restore));
        Fine([.. restore, "--no-list"]);
    }

    private JsonElement Restore(string backup, string data, params IEnumerable<string> more) =>
        JsonDocument
            .Parse(
                Fine(["restore", backup, "--key", "offline.key", "--data", data, "--json", .. more])
            )
            .RootElement;

    private static string Tables(JsonElement report) => report.GetProperty("tables").GetRawText();

    private string Fine(params IEnumerable<string> words)
    {
        var (code, said) = terminal.Kith(words);
        Assert.True(code == 0, said);
        return said;
    }

    private (int Code, bool Said) Says(string part, params IEnumerable<string> words)
    {
        var (code, said) = terminal.Kith(words);
        return (code, said.Contains(part, StringComparison.Ordinal));
    }
}
