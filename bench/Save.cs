namespace Kith.Bench;

/// <summary>One save, against one append of as many bytes to a bare file that is flushed to the disk.</summary>
static class Save
{
    const int Together = 100;
    const int BodyLength = 1024;
    const int OnDisk = 2200;
    const int Times = 15;

    public static async Task Run()
    {
        await using var world = await World.Make();
        var circle = await world.Node.Circles.Start(world.Session);
        using var room = await world.Open(world.Session, circle);
        var path = Path.GetTempFileName();
        try
        {
            await using var file = new FileStream(
                path,
                FileMode.Append,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0
            );
            await Rounds.Compare(
                $"{Together} saves, one after the other",
                Times,
                async () =>
                {
                    for (var i = 0; i < Together; i++)
                        await room.Append(1, new byte[BodyLength]);
                },
                "as many flushed appends to a bare file",
                () =>
                {
                    for (var i = 0; i < Together; i++)
                    {
                        file.Write(new byte[OnDisk]);
                        file.Flush(flushToDisk: true);
                    }
                    return Task.CompletedTask;
                }
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>So many saves and nothing else, for whoever counts system calls.</summary>
    public static async Task Append(int count)
    {
        await using var world = await World.Make();
        var circle = await world.Node.Circles.Start(world.Session);
        using var room = await world.Open(world.Session, circle);
        for (var i = 0; i < count; i++)
            await room.Append(1, new byte[BodyLength]);
    }
}
