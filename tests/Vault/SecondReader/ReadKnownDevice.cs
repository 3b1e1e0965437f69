using System.Buffers.Text;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>"Known devices": the cookie that keeps a device its place.</summary>
sealed record ReadKnownDevice(string Device, uint Due)
{
    internal static ReadKnownDevice Open(byte[] nodeKey, string text, uint now)
    {
        Refused.Unless(Base64Url.IsValid(text), "Not base64url.");
        var envelope = Base64Url.DecodeFromChars(text);
        var cursor = new Cursor(Crypto.OpenEnvelope(nodeKey, "kith/v1/known-device", [], envelope));
        var device = new ReadKnownDevice(cursor.Id(), cursor.U32());
        Refused.Unless(cursor.Left == 0, "There is more behind it.");
        Refused.Unless(now < device.Due, "Too old.");
        return device;
    }
}
