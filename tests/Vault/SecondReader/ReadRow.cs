using System.Text;
using Kith.Sealing;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>The section "Rows": from a name and a passphrase to a seat.</summary>
sealed record ReadRow(
    byte Kind,
    string Seat,
    byte[] BoxSecret,
    byte[] SigningSeed,
    string Notebook,
    byte[] NotebookKey,
    string? Circle,
    byte[]? Granter,
    byte[] Content
)
{
    /// <summary>Where the row is, what opens it, and what stands in front of it.</summary>
    internal static (byte[] Tag, byte[] Kek, byte[] Commitment) Keys(
        byte[] stretched,
        byte[] pepper
    )
    {
        var keys = Crypto.Hkdf(stretched, pepper, "kith/v1/row", 96);
        return (keys[..32], keys[32..64], keys[64..]);
    }

    internal static byte[] Stretch(byte[] salt, string name, byte[] passphrase, ArgonCost cost)
    {
        var folded = name.Trim()
            .Normalize(NormalizationForm.FormKC)
            .ToUpperInvariant()
            .ToLowerInvariant()
            .Normalize(NormalizationForm.FormKC);
        var user = Encoding.UTF8.GetBytes(folded);
        var own = Crypto.Blake(
            16,
            Crypto.Ascii("kith/v1/login"),
            salt,
            Crypto.U32((uint)user.Length),
            user
        );
        var stretched = new byte[64];
        Argon.Stretch(passphrase, own, cost, stretched);
        return stretched;
    }

    internal static ReadRow Open(
        byte[] stretched,
        byte[] pepper,
        string seat,
        byte slot,
        byte[] row
    )
    {
        Refused.Unless(row.Length == 2048, "Not 2,048 bytes.");
        var (tag, kek, commitment) = Keys(stretched, pepper);
        var cursor = new Cursor(row);
        Refused.Unless(cursor.Take(32).AsSpan().SequenceEqual(commitment), "Another key.");
        var nonce = cursor.Take(24);
        var associated = Crypto.Join(tag, Convert.FromHexString(seat), [slot]);
        var content = Crypto.OpenAead(kek, nonce, associated, cursor.Take(cursor.Left));
        return Read(content);
    }

    internal static ReadRow Read(byte[] content)
    {
        Refused.Unless(content.Length == 1976, "Not 1,976 bytes.");
        var cursor = new Cursor(content);
        Refused.Unless(cursor.U8() == 1, "Another suite.");
        var kind = cursor.U8();
        Refused.Unless(kind is 1 or 2 or 4 or 8 or 16, "An unknown kind.");
        var seat = cursor.Id();
        cursor.Take(3);
        var (box, signing) = (cursor.Take(32), cursor.Take(32));
        var (notebook, key) = (cursor.Id(), cursor.Take(32));
        (string? circle, byte[]? granter) = (null, null);
        if (kind == 2)
        {
            cursor.U32();
            (circle, granter) = (cursor.Id(), cursor.Take(32));
        }
        if (kind is 8 or 16)
        {
            var due = cursor.U32();
            Refused.Unless(kind == 16 || due == 0, "Somebody has come.");
            cursor.Take(ReadLimited.PassageLength);
        }
        cursor.Zeros();
        return new(kind, seat, box, signing, notebook, key, circle, granter, content);
    }
}
