using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kith.Web.Tests.Parsers;

/// <summary>Whatever the bytes are, a reader says what they are or that they are not: no crash, no hang, no large allocation.</summary>
public sealed class ReaderTests
{
    private const int Short = 300;

    /// <summary>For each reader; another number is in KITH_READER_MUTATIONS.</summary>
    private static readonly int Long = int.TryParse(
        Environment.GetEnvironmentVariable("KITH_READER_MUTATIONS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 200_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Every_reader_reads_what_is_good()
    {
        foreach (var reader in Reader.All)
            Assert.True(await reader.Reads(reader.Good), reader.Name);
    }

    [Fact]
    public async Task A_file_name_that_is_announced_and_not_there_makes_no_form()
    {
        var reader = Reader.All.Single(r => r.Name == "form with a file");
        var text = Encoding.ASCII.GetString(reader.Good);
        var named = text.IndexOf("filename*", StringComparison.Ordinal);
        var end = text.IndexOf('\r', named);
        var nameless = text[..named] + "filename*" + text[end..];
        Assert.False(await reader.Reads(Encoding.ASCII.GetBytes(nameless)));
    }

    [Fact]
    public Task No_mutated_input_breaks_a_reader() => Try(Short);

    [Fact]
    [Trait("Kind", "long")]
    public Task No_mutated_input_breaks_a_reader_however_many_there_are() => Try(Long);

    private static Task Try(int count) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, Reader.All.Count * 50),
            async (share, _) =>
            {
                var reader = Reader.All[share % Reader.All.Count];
                for (var i = 0; i < (count + 49) / 50; i++)
                    await Try(reader);
            }
        );

    private static async Task Try(Reader reader)
    {
        var input = reader.Mutated();
        var start = Stopwatch.GetTimestamp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        long allocated;
        try
        {
            var reading = reader.Reads(input);
            // All of it is in memory, so that nothing is waited for and the count is this thread's.
            Assert.True(reading.IsCompleted, reader.Name);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            await reading;
        }
        catch (Exception broken)
        {
            throw new InvalidDataException(
                $"{reader.Name} broke on {Convert.ToHexString(input)}",
                broken
            );
        }
        Assert.True(
            allocated < reader.Allowed + (64L * input.Length),
            $"{reader.Name} took {allocated} bytes for {Convert.ToHexString(input)}"
        );
        Assert.True(Stopwatch.GetElapsedTime(start) < Longest, $"{reader.Name} took too long.");
    }
}
