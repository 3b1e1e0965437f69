using System.Runtime.InteropServices;
using Kith.Sealing;

namespace Kith.Bench;

/// <summary>
/// What no program can do without: for each entry one decryption, one hash and one signature, in a loop over memory. The collector
/// has nothing to do with that memory, so that what is measured beside it does not pay for it.
/// </summary>
sealed unsafe partial class BareSodium : IDisposable
{
    const string Library = "libsodium.so.23";
    const int Tag = 16;
    const int Header = 192;

    readonly byte[] key = new byte[32];
    readonly byte[] nonce = new byte[24];
    readonly byte[] content;
    readonly byte[] hash = new byte[32];
    readonly byte[] signature = new byte[64];
    readonly byte[] publicKey = new byte[32];
    readonly int count;
    readonly int length;
    readonly byte* entries;
    readonly ulong signed;

    public BareSodium(int count, int bodyLength)
    {
        var secretKey = new byte[64];
        Must(crypto_sign_keypair(publicKey, secretKey));
        signed = (ulong)(bodyLength + Header);
        content = new byte[Padding.Length(bodyLength + Header + Tag) - Tag];
        Must(crypto_sign_detached(signature, null, content, signed, secretKey));
        this.count = count;
        length = content.Length + Tag;
        entries = (byte*)NativeMemory.Alloc((nuint)count, (nuint)length);
        for (var i = 0; i < count; i++)
            SealInto(Entry(i));
    }

    public void Dispose() => NativeMemory.Free(entries);

    Span<byte> Entry(int i) => new(entries + (nint)i * length, length);

    public Task Open() => Each(isVerified: false);

    public Task OpenAndVerify() => Each(isVerified: true);

    Task Each(bool isVerified)
    {
        for (var i = 0; i < count; i++)
        {
            var entry = Entry(i);
            Must(
                crypto_aead_xchacha20poly1305_ietf_decrypt(
                    content,
                    null,
                    null,
                    entry,
                    (ulong)entry.Length,
                    null,
                    0,
                    nonce,
                    key
                )
            );
            Must(crypto_generichash(hash, 32, content, signed, null, 0));
            if (isVerified)
                Must(crypto_sign_verify_detached(signature, content, signed, publicKey));
        }
        return Task.CompletedTask;
    }

    void SealInto(Span<byte> entry) =>
        Must(
            crypto_aead_xchacha20poly1305_ietf_encrypt(
                entry,
                null,
                content,
                (ulong)content.Length,
                null,
                0,
                null,
                nonce,
                key
            )
        );

    static void Must(int result)
    {
        if (result != 0)
            throw new InvalidOperationException("libsodium refused.");
    }

    [LibraryImport(Library)]
    private static partial int crypto_sign_keypair(Span<byte> publicKey, Span<byte> secretKey);

    [LibraryImport(Library)]
    private static partial int crypto_sign_detached(
        Span<byte> signature,
        ulong* length,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        ReadOnlySpan<byte> secretKey
    );

    [LibraryImport(Library)]
    private static partial int crypto_sign_verify_detached(
        ReadOnlySpan<byte> signature,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        ReadOnlySpan<byte> publicKey
    );

    [LibraryImport(Library)]
    private static partial int crypto_generichash(
        Span<byte> hash,
        nuint hashLength,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        byte* key,
        nuint keyLength
    );

    [LibraryImport(Library)]
    private static partial int crypto_aead_xchacha20poly1305_ietf_encrypt(
        Span<byte> output,
        ulong* outputLength,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        byte* associated,
        ulong associatedLength,
        byte* unused,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> key
    );

    [LibraryImport(Library)]
    private static partial int crypto_aead_xchacha20poly1305_ietf_decrypt(
        Span<byte> output,
        ulong* outputLength,
        byte* unused,
        ReadOnlySpan<byte> input,
        ulong inputLength,
        byte* associated,
        ulong associatedLength,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> key
    );
}
