namespace Kith.Sealing;

/// <summary>Native code reads as many bytes as it expects, so a wrong length must never reach it.</summary>
static class Lengths
{
    internal static void Require(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.Length != length)
            throw new ArgumentException(
                $"Expected {length} bytes, got {bytes.Length}.",
                nameof(bytes)
            );
    }

    internal static void Succeed(int result)
    {
        if (result != 0)
            throw new InvalidOperationException("libsodium refused an operation that cannot fail.");
    }
}
