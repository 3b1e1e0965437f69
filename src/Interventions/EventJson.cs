using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kith.Interventions;

/// <summary>Events as UTF-8 JSON: the body of a log entry of kind <see cref="Kind"/>.</summary>
public static class EventJson
{
    /// <summary>The entry kind whose body this reads and writes.</summary>
    public const ushort Kind = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static byte[] Write(CircleEvent happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, Options);

    /// <summary>Many events with who, when and where, for who keeps them for a while and reads them again.</summary>
    public static byte[] WriteAll(IReadOnlyList<Happened> happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, Options);

    /// <summary>Reads what <see cref="WriteAll"/> wrote.</summary>
    public static IReadOnlyList<Happened> ReadAll(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<IReadOnlyList<Happened>>(json, Options) ?? [];

    /// <summary>The event, or null if a newer Kith wrote something this one does not know.</summary>
    public static CircleEvent? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<CircleEvent>(body, Options);
        }
        catch (Exception unknown) when (unknown is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
