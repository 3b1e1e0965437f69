using Kith.Vault;

namespace Kith.Bench;

/// <summary>Opening a circle, against the same bytes through libsodium and nothing else.</summary>
static class OpenCircle
{
    const int Entries = 500;
    const int BodyLength = 1024;
    const int Times = 15;

    public static async Task Run()
    {
        await using var world = await World.Make();
        var circle = await world.Node.Circles.Start(world.Session);
        using (var room = await world.Open(world.Session, circle))
            for (var i = 0; i < Entries; i++)
                await room.Append(1, new byte[BodyLength]);
        var limit = new BareSodium(Entries, BodyLength);

        await Rounds.Compare(
            $"a new session opens {Entries} entries",
            Times,
            async () =>
            {
                using var session = world.Begin();
                using var room = await world.Open(session, circle);
            },
            "libsodium alone",
            limit.OpenAndVerify
        );
        await Rounds.Compare(
            "the same session opens them again",
            Times,
            async () =>
            {
                using var room = await world.Open(world.Session, circle);
            },
            "libsodium alone, nothing verified",
            limit.Open
        );
    }
}
