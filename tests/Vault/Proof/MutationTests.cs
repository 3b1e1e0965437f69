using System.Collections.Concurrent;
using System.Diagnostics;

namespace Kith.Vault.Tests.Proof;

/// <summary>Whatever the bytes are, a reader says what they are or that they are not: no crash, no hang, no large allocation.</summary>
public sealed class MutationTests
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void No_mutated_input_breaks_a_reader() => Try(Effort.Short);

    [Fact]
    [Trait("Kind", "long")]
    public void No_mutated_input_breaks_a_reader_however_many_there_are() => Try(Effort.Long);

    [Fact]
    public void Every_reader_reads_what_is_good() =>
        Assert.All(Parser.All, parser => Assert.True(parser.Reads(parser.Good), parser.Name));

    static void Try(int count)
    {
        var made = 0;
        Parallel.ForEach(
            Partitioner.Create(0, count, rangeSize: Math.Max(1, count / 64)),
            range =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                    Try(Parser.All[i % Parser.All.Count]);
                Interlocked.Add(ref made, range.Item2 - range.Item1);
            }
        );
        Assert.Equal(count, made);
    }

    static void Try(Parser parser)
    {
        var input = parser.Mutated();
        var start = Stopwatch.GetTimestamp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            parser.Reads(input);
        }
        catch (Exception crash)
        {
            Assert.Fail($"{parser.Name} broke on {Convert.ToHexString(input)}: {crash}");
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(
            allocated < parser.Allowed + 16L * input.Length,
            $"{parser.Name} took {allocated} bytes for {Convert.ToHexString(input)}"
        );
        Assert.True(Stopwatch.GetElapsedTime(start) < Longest, $"{parser.Name} took too long.");
    }
}
