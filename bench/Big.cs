using System.Diagnostics;

namespace Kith.Bench;

/// <summary>
/// Every page of a large intervention, over HTTP from a process that has just started, at a sixteenth of its age, a quarter and
/// all of it.
/// </summary>
static class Big
{
    static readonly int[] Shares = [16, 4, 1];

    /// <param name="only">Which share alone; all of them if left out.</param>
    public static async Task Run(string pack, int sheets, int? only = null)
    {
        var library = Larger.Read(pack);
        foreach (var share in Shares.Where(s => only is null || s == only))
        {
            var folder = Directory.CreateTempSubdirectory("kith-bench-big-").FullName;
            try
            {
                var start = Stopwatch.GetTimestamp();
                var (told, entries) = await BigIntervention.Make(library, folder, sheets / share);
                Console.WriteLine(
                    $"×{Shares[0] / share}: {sheets / share} sheets, {entries} entries in {BigIntervention.Circles} circles, written in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"
                );
                await Pages(pack, folder, told);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    static async Task Pages(string pack, string folder, IReadOnlyList<string> told)
    {
        using var pages = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["big-pages", pack, folder])
            {
                RedirectStandardInput = true,
                UseShellExecute = false,
            }
        )!;
        await pages.StandardInput.WriteAsync(string.Join('\n', told));
        pages.StandardInput.Close();
        await pages.WaitForExitAsync();
    }
}
