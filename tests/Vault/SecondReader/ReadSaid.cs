namespace Kith.Vault.Tests.SecondReader;

/// <summary>The body of an entry 0xFF04: whom a yes is about and what it is to; 0 takes it back.</summary>
sealed record ReadSaid(string Whom, byte To)
{
    internal const byte Nothing = 0;
    internal const byte Removal = 1;
    internal const byte Return = 2;

    internal static ReadSaid Read(byte[] body)
    {
        Refused.Unless(body.Length == 17, "Not 17 bytes.");
        var cursor = new Cursor(body);
        var said = new ReadSaid(cursor.Id(), cursor.U8());
        Refused.Unless(said.To is Nothing or Removal or Return, "A yes to nothing known.");
        return said;
    }
}

/// <summary>The body of an entry 0xFF06: who was given the keys of which epochs.</summary>
sealed record ReadGiven(string Whom, uint First, uint Last)
{
    internal static ReadGiven Read(byte[] body)
    {
        Refused.Unless(body.Length == 24, "Not 24 bytes.");
        var cursor = new Cursor(body);
        var given = new ReadGiven(cursor.Id(), cursor.U32(), cursor.U32());
        Refused.Unless(1 <= given.First && given.First <= given.Last, "No such epochs.");
        return given;
    }
}
