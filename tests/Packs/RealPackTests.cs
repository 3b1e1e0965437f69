using System.Diagnostics;

namespace Kith.Packs.Tests;

public sealed class RealPackTests
{
    [Fact]
    public void The_pack_that_Kith_comes_with_breaks_no_rule()
    {
        Assert.Empty(RealPack.Reading.Problems);
    }

    [Fact]
    public void Reading_and_indexing_it_takes_little_processor_time_once_warm()
    {
        var process = Process.GetCurrentProcess();
        ReadAndIndex();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < 5; i++)
            ReadAndIndex();
        process.Refresh();
        var one = (process.TotalProcessorTime - before) / 5;
        Assert.InRange(one, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    private static void ReadAndIndex()
    {
        var search = new Search(PackReader.Read(RealPack.Folder).Library!);
        Assert.NotEmpty(search.Find("danger"));
    }
}
