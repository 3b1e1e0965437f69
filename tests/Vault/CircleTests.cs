using System.Text;
using Kith.Kit;

namespace Kith.Vault.Tests;

public sealed class CircleTests
{
    static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public async Task What_one_member_writes_another_reads()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        using (var room = await maya.Open(circle))
            await room.Append(7, Text("Call on Thursday"));

        using var read = await dele.Open(circle);

        var entry = Assert.Single(read.Entries);
        Assert.Equal("Call on Thursday", Encoding.UTF8.GetString(entry.Body.Span));
        Assert.Equal(7, entry.Kind);
        Assert.Equal(2, read.Members.Count);
        Assert.Contains(entry.Author, read.Members);
        Assert.NotEqual(read.Me, entry.Author);
    }
}
