using System.CommandLine;
using System.Data.Common;
using Kith.Cli.Practice;
using Kith.Packs;
using Kith.Vault;
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

    private static readonly Option<bool> OnlyPractice = new("--practice")
    {
        Description =
            "A node to try things on, with invented people. Nothing in it is real or safe.",
    };

    public static Command Make()
    {
        var command = new Command("serve", "Run the node.") { Data, Urls, Pack, OnlyPractice };
        command.SetAction(
            (parsed, stop) =>
                Run(
                    () =>
                        Settings.Read(
                            parsed.GetValue(Data),
                            parsed.GetValue(Urls),
                            parsed.GetValue(Pack)
                        ),
                    parsed.GetValue(OnlyPractice),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> Run(Func<Settings> read, bool practice, CancellationToken stop)
    {
        try
        {
            return await Serve(practice ? PracticeNode.Apart(read()) : read(), practice, stop);
        }
        catch (SettingsProblem problem)
        {
            return Say.WrongUse(problem.Message);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Say.CannotStart(problem.Message);
        }
        catch (DbException problem)
        {
            return Say.CannotStart($"The database does not open: {problem.Message}");
        }
    }

    private static async Task<int> Serve(Settings settings, bool practice, CancellationToken stop)
    {
        if (practice)
            PracticeNode.Clear(settings);
        var opening = Task.Run(() => OpenedNode.Open(settings), CancellationToken.None);
        var reading = PackReader.Read(settings.Pack);
        await using var node = await opening;
        if (reading.Library is not { } library)
        {
            foreach (var problem in reading.Problems)
                Console.Error.WriteLine(problem);
            return Say.CannotStart($"The pack in {settings.Pack} has problems, listed above.");
        }
        await using var web = NodeBuilder.Build(settings, library, node.Node, practice);
        await web.StartAsync(stop);
        await Welcome(
            web.Urls,
            node.Node,
            practice ? await PracticeNode.Fill(node.Node, library) : []
        );
        await web.WaitForShutdownAsync(stop);
        return ExitCode.Fine;
    }

    private static async Task Welcome(
        ICollection<string> urls,
        Node node,
        IReadOnlyList<PracticeSeat> seats
    )
    {
        foreach (var url in urls)
            Console.WriteLine($"Kith is ready at {url}");
        if (await node.NewSetupToken() is { } token)
            Console.WriteLine($"Keeper, set it up once at {urls.First()}/set-up/{token}");
        if (seats.Count > 0)
            Console.WriteLine("Practice: everything on this node is invented. Sign in as:");
        foreach (var seat in seats)
            Console.WriteLine($"  {seat.Name}: {seat.Words}");
        Console.WriteLine("Press Ctrl-C to stop.");
    }
}
