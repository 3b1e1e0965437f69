using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Somebody who tries passphrases over eight connections at once, on her name and on another.</summary>
sealed class Guessers : IDisposable
{
    internal const int Connections = 8;

    readonly CancellationTokenSource stop = new();
    readonly Task[] all;
    int guessed;

    internal Guessers(Node node) =>
        all = [.. Enumerable.Range(0, Connections).Select(i => Task.Run(() => Guess(node, i)))];

    internal int Guessed => Volatile.Read(ref guessed);

    internal async Task Stop()
    {
        await stop.CancelAsync();
        await Task.WhenAll(all);
    }

    public void Dispose() => stop.Dispose();

    async Task Guess(Node node, int connection)
    {
        using var wrong = Passphrase.FromWords("not these words " + connection);
        while (!stop.IsCancellationRequested)
        {
            await node.Seats.Open(connection % 2 == 0 ? "Maya" : "Dele", wrong);
            Interlocked.Increment(ref guessed);
        }
    }
}
