using System.Buffers.Text;
using System.Text;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>"Letters": what lies in a mailbox.</summary>
sealed record ReadLetter(byte Kind, byte[] Body)
{
    internal static string MailboxOf(byte[] boxPublic) =>
        Convert.ToHexStringLower(Crypto.Blake(16, Crypto.Ascii("kith/v1/mailbox"), boxPublic));

    internal static byte[] CoverKey(byte[] pepper, byte[] salt) =>
        Crypto.Hkdf(pepper, salt, "kith/v1/letter", 32);

    internal static ReadLetter Open(byte[] cover, byte[] boxSecret, ulong seq, byte[] item)
    {
        var mailbox = MailboxOf(Crypto.BoxPublic(boxSecret));
        var context = Crypto.Join(Convert.FromHexString(mailbox), Crypto.U64(seq));
        var box = Crypto.OpenEnvelope(cover, "kith/v1/letter", context, item);
        var cursor = new Cursor(Crypto.OpenBox(boxSecret, box));
        var kind = cursor.U8();
        var body = cursor.Take(cursor.U32());
        cursor.Zeros();
        return new(kind, body);
    }
}

/// <summary>"Kept draft" and "Draft tokens".</summary>
sealed record ReadDraft(string Use, uint Minutes, string Place, byte[] Typed)
{
    const int PlaceBox = 562;

    internal static ReadDraft Read(byte[] body, byte[] boxSecret)
    {
        var cursor = new Cursor(body);
        var (use, minutes) = (cursor.Id(), cursor.U32());
        var place = OpenPlace(cursor.Take(PlaceBox), boxSecret);
        return new(use, minutes, place, cursor.Take(cursor.Left));
    }

    internal static (uint Due, string Place) OpenToken(
        byte[] nodeKey,
        string token,
        byte[] boxSecret
    )
    {
        Refused.Unless(Base64Url.IsValid(token), "Not base64url.");
        var content = Crypto.OpenEnvelope(
            nodeKey,
            "kith/v1/draft",
            [],
            Base64Url.DecodeFromChars(token)
        );
        var cursor = new Cursor(content);
        cursor.Id();
        var due = cursor.U32();
        cursor.Take(32);
        var box = cursor.Take(PlaceBox);
        Refused.Unless(cursor.Left == 0, "There is more behind it.");
        return (due, OpenPlace(box, boxSecret));
    }

    static string OpenPlace(byte[] box, byte[] boxSecret)
    {
        var cursor = new Cursor(Crypto.OpenBox(boxSecret, box));
        var text = Encoding.UTF8.GetString(cursor.Take(cursor.U16()));
        return text;
    }
}
