using System.Buffers.Text;
using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What follows from a cookie: where the other half is, and the keys that open it.</summary>
sealed class SessionKeys : IDisposable
{
    internal const int CookieLength = 32;

    readonly Secret key;

    internal SessionKeys(ReadOnlySpan<byte> cookie)
    {
        using var copy = Secret.CopyOf(cookie);
        Id = Bytes32.From(Digest.Of(Labels.SessionId, copy.Memory));
        key = Derive.Key(cookie, [], Labels.Session);
        Path = Derive.Key(key.Bytes, [], Labels.Path);
        Csrf = Derive.Key(key.Bytes, [], Labels.Csrf);
    }

    internal Bytes32 Id { get; }

    internal Secret Path { get; }

    internal Secret Csrf { get; }

    internal static SessionKeys? FromCookie(string? cookie)
    {
        using var bytes = Secret.Zeros(CookieLength);
        return
            cookie is not null
            && Base64Url.IsValid(cookie)
            && Base64Url.TryDecodeFromChars(cookie, bytes.Bytes, out var length)
            && length == CookieLength
            ? new(bytes.Bytes)
            : null;
    }

    internal Secret SealSeat(Seat seat)
    {
        using var content = Secret.Zeros(SeatFormat.Length + Bytes32.Length + 1);
        SeatFormat.Write(seat, content.Bytes[..SeatFormat.Length]);
        seat.Tag.Span.CopyTo(content.Bytes[SeatFormat.Length..]);
        content.Bytes[^1] = (byte)seat.OpenedIn;
        var moving = Envelope.Seal(key.Bytes, Labels.SessionSeat, [], content.Bytes);
        var pinned = Secret.CopyOf(moving);
        CryptographicOperations.ZeroMemory(moving);
        return pinned;
    }

    internal Seat? OpenSeat(Secret sealedSeat)
    {
        using var content = Envelope.Open(key.Bytes, Labels.SessionSeat, [], sealedSeat.Bytes);
        return content is null
            ? null
            : SeatFormat.Read(
                content.Bytes[..SeatFormat.Length],
                content.Bytes[SeatFormat.Length..^1].ToArray(),
                content.Bytes[^1]
            );
    }

    internal byte[] SealHeads(Heads heads) =>
        Envelope.Seal(key.Bytes, Labels.SessionHeads, [], heads.Write());

    internal Heads OpenHeads(byte[]? sealedHeads)
    {
        using var content = sealedHeads is null
            ? null
            : Envelope.Open(key.Bytes, Labels.SessionHeads, [], sealedHeads);
        return content is null ? new() : Heads.Read(content.Bytes);
    }

    public void Dispose()
    {
        key.Dispose();
        Path.Dispose();
        Csrf.Dispose();
    }
}
