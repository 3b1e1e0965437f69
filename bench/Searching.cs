using System.Diagnostics;
using Kith.Packs;

namespace Kith.Bench;

/// <summary>How long one search takes, over what people type, in the pack and in packs with many times its pages.</summary>
static class Searching
{
    const int Times = 20;
    const int Before = 3;
    const int Altered = 3;

    public static void Run(string pack, string queries)
    {
        var library = Larger.Read(pack);
        var asked = File.ReadLines(queries).Skip(1).Select(line => line.Split('\t')[2]).ToList();
        foreach (var times in (int[])[1, 4, 16])
            Print(times, Taken(new Search(Repeated(library, times)), asked));
    }

    /// <summary>Milliseconds of each search, in order, after rounds that do not count.</summary>
    static List<double> Taken(Search search, IReadOnlyList<string> asked)
    {
        var taken = new List<double>();
        for (var i = 0; i < Before + Times; i++)
            foreach (var query in asked)
            {
                var start = Stopwatch.GetTimestamp();
                _ = search.Find(query);
                if (i >= Before)
                    taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        taken.Sort();
        return taken;
    }

    static void Print(int times, List<double> taken) =>
        Console.WriteLine(
            $"×{times}: {taken.Count} searches, p50 {taken[taken.Count / 2]:F2} ms, "
                + $"p99 {taken[taken.Count * 99 / 100]:F2} ms, most {taken[^1]:F2} ms"
        );

    /// <summary>Pages under new codes, every third word altered, so that words and pages both grow.</summary>
    static Library Repeated(Library library, int times) =>
        library with
        {
            Pages =
            [
                .. Enumerable
                    .Range(0, times)
                    .SelectMany(copy =>
                        copy == 0 ? library.Pages : library.Pages.Select(p => Copy(p, copy))
                    ),
            ],
        };

    static GuidePage Copy(GuidePage page, int copy) =>
        page with
        {
            Id = $"{page.Id}-{copy}",
            Code = $"{page.Code}x{copy}",
            Title = Alter(page.Title, copy),
            Short = [.. page.Short.Select(line => Alter(line, copy))],
            Blocks =
            [
                .. page
                    .Blocks.OfType<ProseBlock>()
                    .Select(b => b with { Text = Alter(b.Text, copy) }),
            ],
        };

    static string Alter(string text, int copy) =>
        string.Join(
            ' ',
            text.Split(' ')
                .Select((word, at) => (at + copy) % Altered == 0 ? $"{word}{Letter(copy)}" : word)
        );

    static char Letter(int copy) => (char)('a' + copy);
}
