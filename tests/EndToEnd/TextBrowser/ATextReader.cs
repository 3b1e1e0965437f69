using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.TextBrowser;

/// <summary>
/// Somebody with w3m: the real program on a terminal of its own (tmux), used by its keys. The terminal is high enough to
/// show whole pages.
/// </summary>
internal sealed class ATextReader : IAsyncDisposable
{
    private const string Settings = """
        use_cookie 1
        accept_cookie 1
        ssl_verify_server 1
        color 0
        display_image 0
        confirm_qq 0
        show_lnum 0
        wrap_search 1
        ignorecase_search 0
        use_history 0
        save_hist 0
        editor cp $TYPED
        """;

    private const int ShownInABox = 18;

    private readonly TempFolder folder = new("w3m");

    private string Terminal => Path.Combine(folder.Path, "terminal");

    private string Typed => Path.Combine(folder.Path, "typed");

    public static async Task<ATextReader> Open(AnHttpsDoor door, string path = "/")
    {
        var reader = new ATextReader();
        await reader.Prepare(door);
        await Tool.Run(
            "tmux",
            "-S",
            reader.Terminal,
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-x",
            "100",
            "-y",
            "900",
            $"HOME={reader.folder.Path} TERM=xterm LANG=C.UTF-8 w3m {new Uri(door.Address, path)}"
        );
        return reader;
    }

    /// <summary>Types an address.</summary>
    public async Task Go(Uri address)
    {
        await Keys("U", "C-u");
        await Letters(address.ToString());
        await Keys("Enter");
    }

    /// <summary>What is on the screen.</summary>
    public Task<string> Screen() =>
        Tool.Run("tmux", "-S", Terminal, "capture-pane", "-p", "-t", "0");

    /// <summary>Waits until the screen shows a text, and returns the screen.</summary>
    public async Task<string> Reads(string text)
    {
        var last = "";
        try
        {
            return await Until.Found(
                $"\"{text}\" in w3m",
                async () =>
                {
                    last = await Screen();
                    return last.Contains(text, StringComparison.Ordinal) ? last : null;
                }
            );
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} The screen:\n{last.TrimEnd()}", late);
        }
    }

    /// <summary>Follows the link, or presses the button, whose words these are.</summary>
    public async Task Press(string words)
    {
        await GoTo(words);
        await Keys("Enter");
    }

    /// <summary>The same, for words that stand on the page more than once: the last ones.</summary>
    public async Task PressLast(string words)
    {
        await Keys("G", "?");
        await Letters(words);
        await Keys("Enter", "Enter");
    }

    /// <summary>Types into the line after its label.</summary>
    public async Task Type(string label, string text)
    {
        await GoTo(label);
        await Keys("Tab", "Enter");
        await Letters(text);
        await Keys("Enter");
    }

    /// <summary>Types into the box of several lines after its label; w3m hands it to an editor.</summary>
    public async Task Write(string label, string text)
    {
        await File.WriteAllTextAsync(Typed, text);
        await GoTo(label);
        await Keys("Tab", "Enter");
        await Reads("[" + text[..Math.Min(text.Length, ShownInABox)]);
    }

    /// <summary>Picks what stands before these words.</summary>
    public async Task Pick(string words)
    {
        await GoTo(words);
        await Keys("Escape", "Tab", "Enter");
    }

    /// <summary>Saves what is on the page as text, for a printer.</summary>
    public async Task<string> SaveAsText()
    {
        var file = Path.Combine(folder.Path, "saved.txt");
        await Keys("S", "C-u");
        await Letters(file);
        await Keys("Enter");
        return await Until.Found(
            "the saved page",
            async () => File.Exists(file) ? await File.ReadAllTextAsync(file) : null
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Tool.Try("tmux", "-S", Terminal, "kill-server");
        folder.Dispose();
    }

    private async Task Prepare(AnHttpsDoor door)
    {
        var home = folder.Sub(".w3m");
        await File.WriteAllTextAsync(
            Path.Combine(home, "config"),
            Settings.Replace("$TYPED", Typed, StringComparison.Ordinal)
                + $"\nssl_ca_file {door.Certificate}\n"
        );
    }

    // From the top, as somebody looking for a word would.
    private async Task GoTo(string words)
    {
        await Keys("g", "/");
        await Letters(words);
        await Keys("Enter");
    }

    private Task<string> Keys(params string[] keys) =>
        Tool.Run("tmux", ["-S", Terminal, "send-keys", "-t", "0", .. keys]);

    private Task<string> Letters(string text) =>
        Tool.Run("tmux", "-S", Terminal, "send-keys", "-t", "0", "-l", text);
}
