using System.Buffers.Text;
using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>The text that lets the first person in. The store has its hash for as long as set-up is open.</summary>
static class SetupToken
{
    internal const string Key = "setup";

    internal static string Draw() => Base64Url.EncodeToString(Chance.Bytes(Blake.Length));

    internal static byte[] Hash(string token) =>
        Digest.Of(Labels.Setup, Encoding.UTF8.GetBytes(token));
}
