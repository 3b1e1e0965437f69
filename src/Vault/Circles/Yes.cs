using System.Runtime.InteropServices;

namespace Kith.Vault;

/// <summary>What a member can say yes to about another.</summary>
public enum YesTo : byte
{
    /// <summary>That this person is taken out of the circle.</summary>
    Removal = 1,

    /// <summary>That this person, who lost everything, is invited anew into their old place.</summary>
    Return = 2,
}

/// <summary>One member's signed yes about another. It stands until it is taken back or carried out.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Yes(AuthorId Whom, AuthorId By, YesTo What)
{
    internal const int Length = 2 * Identity.Length + 1;
    const int SaidLength = Identity.Length + 1;
    const byte TakenBack = 0;

    /// <summary>The body of the entry that says it; null takes it back.</summary>
    internal static byte[] Say(AuthorId whom, YesTo? what)
    {
        var bytes = new byte[SaidLength];
        var writer = new ByteWriter(bytes);
        writer.Id(whom.Value);
        writer.Byte(what is { } said ? (byte)said : TakenBack);
        return bytes;
    }

    /// <summary>What such an entry says; null when the bytes are nothing of the kind.</summary>
    internal static (AuthorId Whom, YesTo? What)? ReadSaid(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != SaidLength)
            return null;
        var reader = new ByteReader(bytes);
        var whom = new AuthorId(reader.Id());
        var what = reader.Byte();
        if (what == TakenBack)
            return (whom, null);
        return IsKnown(what) ? (whom, (YesTo)what) : null;
    }

    internal void Write(ref ByteWriter writer)
    {
        writer.Id(Whom.Value);
        writer.Id(By.Value);
        writer.Byte((byte)What);
    }

    /// <summary>Null for something that nobody can say yes to.</summary>
    internal static Yes? Read(ref ByteReader reader)
    {
        var whom = new AuthorId(reader.Id());
        var by = new AuthorId(reader.Id());
        var what = reader.Byte();
        return IsKnown(what) ? new(whom, by, (YesTo)what) : null;
    }

    static bool IsKnown(byte what) => what is (byte)YesTo.Removal or (byte)YesTo.Return;
}
