using Kith.Sealing;
using Kith.Vault;

namespace Kith.Bench;

/// <summary>Signing in, against the one Argon2id that it cannot do without.</summary>
static class SigningIn
{
    const int Times = 15;

    public static async Task Run()
    {
        await using var world = await World.Make();
        using var passphrase = Passphrase.FromWords(world.Words);
        using var wrong = Passphrase.FromWords("not these words at all");
        await Against("signing in", world, passphrase);
        await Against("a wrong passphrase", world, wrong);
    }

    static Task Against(string what, World world, Passphrase passphrase)
    {
        var salt = new byte[Argon.SaltLength];
        var output = new byte[64];
        return Rounds.Compare(
            what,
            Times,
            async () =>
            {
                if (await world.Node.Seats.Open(World.Name, passphrase) is SignIn.Opened opened)
                    opened.Seat.Dispose();
            },
            "Argon2id alone",
            () =>
            {
                Argon.Stretch(passphrase.Bytes, salt, ArgonCost.Version1, output);
                return Task.CompletedTask;
            }
        );
    }
}
