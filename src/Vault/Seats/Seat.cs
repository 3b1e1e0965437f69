namespace Kith.Vault;

/// <summary>An opened seat: one person's keys, in memory until disposed.</summary>
public sealed class Seat : IDisposable
{
    internal bool Disposed { get; private set; }

    /// <inheritdoc />
    public void Dispose() => Disposed = true;
}
