using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>One signed-in request. Disposing zeroes the keys in memory; the session itself goes on.</summary>
public sealed class Session : IDisposable
{
    readonly SessionKeys keys;
    readonly SessionHalf half;
    readonly Heads heads;

    internal Session(Seat seat, SessionKeys keys, SessionHalf half)
    {
        this.keys = keys;
        this.half = half;
        Seat = seat;
        heads = keys.OpenHeads(half.Heads);
    }

    /// <summary>The seat that signed in.</summary>
    public Seat Seat { get; }

    /// <summary>After how long without a request it ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to something that <see cref="Sessions.IdleChoices"/> does not offer.</exception>
    public TimeSpan Idle
    {
        get => half.Idle;
        set =>
            half.Idle = Sessions.IdleChoices.Contains(value)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>
    /// Until when its owner need not give the passphrase again; long past if they were not asked in this session.
    /// <see cref="Sessions.IsConfirmed"/> compares it with the node's clock.
    /// </summary>
    public DateTimeOffset ConfirmedUntil => half.ConfirmedUntil;

    internal Bytes32 Id => keys.Id;

    internal void Confirm(DateTimeOffset until) => half.ConfirmedUntil = until;

    internal Holder At(Node node) => new(node, Seat, heads);

    /// <summary>A URL-safe text that stands for this path, for this session only.</summary>
    public string SealPath(string path) => SealedPath.Seal(keys.Path, path);

    /// <summary>The path behind the text, or null when this session did not seal it.</summary>
    public string? OpenPath(string? text) => SealedPath.Open(keys.Path, text);

    /// <summary>A text that proves a form for this action came from a page of this session.</summary>
    public string CsrfTag(string action)
    {
        var tag = new byte[Blake.Length];
        Blake.Keyed(keys.Csrf.Bytes, Encoding.UTF8.GetBytes(action), tag);
        return Base64Url.EncodeToString(tag);
    }

    /// <summary>Whether the text is the action's <see cref="CsrfTag"/>.</summary>
    public bool CheckCsrf(string action, string? tag) =>
        tag is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(CsrfTag(action)),
            Encoding.UTF8.GetBytes(tag)
        );

    /// <inheritdoc />
    public void Dispose()
    {
        if (heads.Changed)
            half.Heads = keys.SealHeads(heads);
        Seat.Dispose();
        keys.Dispose();
    }
}
