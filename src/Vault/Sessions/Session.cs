namespace Kith.Vault;

/// <summary>One signed-in request. Disposing zeroes the keys in memory; the session itself goes on.</summary>
public sealed class Session : IDisposable
{
    internal Session(Seat seat) => Seat = seat;

    /// <summary>The seat that signed in.</summary>
    public Seat Seat { get; }

    /// <summary>A URL-safe text that stands for this path, for this session only.</summary>
    public string SealPath(string path) => throw new NotSupportedException(path + Seat.Disposed);

    /// <summary>The path behind the text, or null when this session did not seal it.</summary>
    public string? OpenPath(string? text) => throw new NotSupportedException(text + Seat.Disposed);

    /// <summary>A text that proves a form for this action came from a page of this session.</summary>
    public string CsrfTag(string action) => throw new NotSupportedException(action + Seat.Disposed);

    /// <summary>Whether the text is the action's <see cref="CsrfTag"/>.</summary>
    public bool CheckCsrf(string action, string? tag) =>
        throw new NotSupportedException(action + Seat.Disposed);

    /// <inheritdoc />
    public void Dispose() => Seat.Dispose();
}
