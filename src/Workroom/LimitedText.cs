using System.Text.Json;

namespace Kith.Workroom;

/// <summary>What a limited seat reads: under what role, and the words.</summary>
/// <param name="As">A role such as <c>facilitator</c>, never a name.</param>
public sealed record LimitedText(string As, string Text)
{
    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Null when a newer Kith wrote something this one does not know.</summary>
    public static LimitedText? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<LimitedText>(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
