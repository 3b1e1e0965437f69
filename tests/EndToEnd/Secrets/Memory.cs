using System.Globalization;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>The memory of another process, as a core dump would hold it.</summary>
internal static class Memory
{
    private const int Step = 1 << 20;

    /// <summary>How often these bytes stand in what the process may write to.</summary>
    public static int Count(int process, byte[] wanted)
    {
        using var memory = File.OpenHandle(
            $"/proc/{process}/mem",
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        var found = 0;
        var space = new byte[Step + wanted.Length - 1];
        foreach (var (from, to) in Ranges(process))
            for (var at = from; at < to; at += Step)
                found += Occurrences(Read(memory, at, to, space), wanted);
        return found;
    }

    private static IEnumerable<(long From, long To)> Ranges(int process) =>
        File.ReadLines($"/proc/{process}/maps")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts[1].StartsWith("rw", StringComparison.Ordinal))
            .Select(parts => parts[0].Split('-'))
            .Select(ends => (Address(ends[0]), Address(ends[1])));

    private static long Address(string text) =>
        long.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static ReadOnlySpan<byte> Read(
        Microsoft.Win32.SafeHandles.SafeFileHandle memory,
        long at,
        long to,
        byte[] space
    )
    {
        try
        {
            var length = (int)Math.Min(space.Length, to - at);
            return space.AsSpan(0, RandomAccess.Read(memory, space.AsSpan(0, length), at));
        }
        catch (IOException)
        {
            // Pages that were reserved and never given cannot be read; nothing is in them.
            return [];
        }
    }

    private static int Occurrences(ReadOnlySpan<byte> bytes, byte[] wanted)
    {
        var found = 0;
        for (var at = bytes.IndexOf(wanted); at >= 0; at = bytes.IndexOf(wanted))
        {
            found++;
            bytes = bytes[(at + wanted.Length)..];
        }
        return found;
    }
}
