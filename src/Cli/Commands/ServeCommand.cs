using System.CommandLine;
using System.Net.Sockets;
using Kith.Packs;
using Microsoft.Extensions.Hosting;

namespace Kith.Cli.Commands;

/// <summary><c>kith serve</c>: runs the node until it is stopped.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description =
            "Folder for what people write. KITH_DATA; otherwise 'data' beside the launcher.",
    };

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Address to listen on. KITH_URLS; otherwise http://127.0.0.1:5080.",
    };

    private static readonly Option<string?> Pack = new("--pack")
    {
        Description =
            "Folder of the pack to show. KITH_PACK; otherwise 'packs/toolkit' beside the launcher.",
    };

    private static readonly Option<bool> Practice = new("--practice")
    {
        Description =
            "A node to try things on, with invented people. Nothing in it is real or safe.",
    };

    public static Command Make()
    {
        var command = new Command("serve", "Run the node.") { Data, Urls, Pack, Practice };
        command.SetAction(
            (parsed, stop) =>
                Run(
                    () =>
                        Settings.Read(
                            parsed.GetValue(Data),
                            parsed.GetValue(Urls),
                            parsed.GetValue(Pack)
                        ),
                    parsed.GetValue(Practice),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> Run(Func<Settings> read, bool practice, CancellationToken stop)
    {
        try
        {
            var settings = read();
            return practice ? Say.NotBuilt("--practice") : await Serve(settings, stop);
        }
        catch (SettingsProblem problem)
        {
            return Say.WrongUse(problem.Message);
        }
        catch (IOException problem)
        {
            return Say.CannotStart(problem.Message);
        }
        catch (UnauthorizedAccessException problem)
        {
            return Say.CannotStart(problem.Message);
        }
    }

    private static async Task<int> Serve(Settings settings, CancellationToken stop)
    {
        var reading = PackReader.Read(settings.Pack);
        if (reading.Library is not { } library)
        {
            foreach (var problem in reading.Problems)
                Console.Error.WriteLine(problem);
            return Say.CannotStart($"The pack in {settings.Pack} has problems, listed above.");
        }
        await using var node = NodeBuilder.Build(settings, library);
        await node.StartAsync(stop);
        foreach (var address in node.Urls)
            Console.WriteLine($"Kith is ready at {address}");
        Console.WriteLine("Press Ctrl-C to stop.");
        await node.WaitForShutdownAsync(stop);
        return ExitCode.Fine;
    }
}
