using Kith.Vault.Tests.Proof;

namespace Kith.Web.Tests.Parsers;

/// <summary>One reader of bytes that come from outside, with a good input for it, and where its layout has numbers.</summary>
/// <param name="Allowed">How much memory reading may take besides what the length of the input explains, in bytes.</param>
internal sealed record Reader(
    string Name,
    byte[] Good,
    (int At, int Length)[] Numbers,
    long Allowed,
    Func<byte[], Task<bool>> Reads
)
{
    /// <summary>Every reader outside the vault: what browsers send, what people bring back, what members wrote.</summary>
    public static IReadOnlyList<Reader> All { get; } =
    [.. PictureReaders.All, .. FileReaders.All, .. FormReaders.All];

    public byte[] Mutated() => Mutation.Of(Good, Numbers);
}
