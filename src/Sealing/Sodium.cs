using System.Runtime.InteropServices;

namespace Kith.Sealing;

/// <summary>The only door to libsodium. Names and argument orders are those of its manual.</summary>
internal static unsafe partial class Sodium
{
    const string Library = "libsodium.so.23";

    static Sodium()
    {
        if (sodium_init() < 0)
            throw new DllNotFoundException("libsodium is installed but does not start.");
    }

    [LibraryImport(Library)]
    private static partial int sodium_init();

    [LibraryImport(Library)]
    internal static partial void randombytes_buf(Span<byte> buf, nuint size);

    [LibraryImport(Library)]
    internal static partial uint randombytes_uniform(uint upperBound);

    [LibraryImport(Library)]
    internal static partial int crypto_pwhash(
        Span<byte> output,
        ulong outputLength,
        ReadOnlySpan<byte> passphrase,
        ulong passphraseLength,
        ReadOnlySpan<byte> salt,
        ulong operations,
        nuint memory,
        int algorithm
    );

    [LibraryImport(Library)]
    internal static partial int crypto_aead_xchacha20poly1305_ietf_encrypt(
        Span<byte> sealedBytes,
        ulong* sealedLength,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        ReadOnlySpan<byte> associated,
        ulong associatedLength,
        byte* unused,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> key
    );

    [LibraryImport(Library)]
    internal static partial int crypto_aead_xchacha20poly1305_ietf_decrypt(
        Span<byte> message,
        ulong* messageLength,
        byte* unused,
        ReadOnlySpan<byte> sealedBytes,
        ulong sealedLength,
        ReadOnlySpan<byte> associated,
        ulong associatedLength,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> key
    );

    [LibraryImport(Library)]
    internal static partial int crypto_scalarmult_base(
        Span<byte> publicKey,
        ReadOnlySpan<byte> secretKey
    );

    [LibraryImport(Library)]
    internal static partial int crypto_scalarmult(
        Span<byte> shared,
        ReadOnlySpan<byte> secretKey,
        ReadOnlySpan<byte> publicKey
    );

    [LibraryImport(Library)]
    internal static partial int crypto_box_seal(
        Span<byte> box,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        ReadOnlySpan<byte> publicKey
    );

    [LibraryImport(Library)]
    internal static partial int crypto_box_seal_open(
        Span<byte> message,
        ReadOnlySpan<byte> box,
        ulong boxLength,
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> secretKey
    );

    [LibraryImport(Library)]
    internal static partial int crypto_sign_seed_keypair(
        Span<byte> publicKey,
        Span<byte> secretKey,
        ReadOnlySpan<byte> seed
    );

    [LibraryImport(Library)]
    internal static partial int crypto_sign_detached(
        Span<byte> signature,
        ulong* signatureLength,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        ReadOnlySpan<byte> secretKey
    );

    [LibraryImport(Library)]
    internal static partial int crypto_sign_verify_detached(
        ReadOnlySpan<byte> signature,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        ReadOnlySpan<byte> publicKey
    );

    [LibraryImport(Library)]
    internal static partial int crypto_generichash(
        Span<byte> hash,
        nuint hashLength,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        ReadOnlySpan<byte> key,
        nuint keyLength
    );

    [LibraryImport(Library)]
    internal static partial int crypto_secretstream_xchacha20poly1305_init_push(
        Span<byte> state,
        Span<byte> header,
        ReadOnlySpan<byte> key
    );

    [LibraryImport(Library)]
    internal static partial int crypto_secretstream_xchacha20poly1305_push(
        Span<byte> state,
        Span<byte> sealedBytes,
        ulong* sealedLength,
        ReadOnlySpan<byte> message,
        ulong messageLength,
        ReadOnlySpan<byte> associated,
        ulong associatedLength,
        byte tag
    );

    [LibraryImport(Library)]
    internal static partial int crypto_secretstream_xchacha20poly1305_init_pull(
        Span<byte> state,
        ReadOnlySpan<byte> header,
        ReadOnlySpan<byte> key
    );

    [LibraryImport(Library)]
    internal static partial int crypto_secretstream_xchacha20poly1305_pull(
        Span<byte> state,
        Span<byte> message,
        ulong* messageLength,
        Span<byte> tag,
        ReadOnlySpan<byte> sealedBytes,
        ulong sealedLength,
        ReadOnlySpan<byte> associated,
        ulong associatedLength
    );
}
