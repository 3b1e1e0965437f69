namespace Kith.Repository.Tests;

/// <summary>A rule's result: all of what breaks it, not the first five.</summary>
static class Findings
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
