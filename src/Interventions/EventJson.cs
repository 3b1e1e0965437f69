using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kith.Interventions;

/// <summary>Events as UTF-8 JSON: the body of a log entry of kind <see cref="Kind"/>.</summary>
public static class EventJson
{
    /// <summary>The entry kind whose body this reads and writes.</summary>
    public const ushort Kind = 1;

    internal static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(
                    JsonNamingPolicy.KebabCaseLower,
                    allowIntegerValues: false
                ),
                new SaneDay(),
                new SaneTime(),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Require } },
        };

    public static byte[] Write(CircleEvent happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, Options);

    /// <summary>Many events with who, when and where, as one array.</summary>
    public static byte[] WriteAll(IReadOnlyList<Happened> happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, Options);

    /// <summary>
    /// The event, or null if it is none: a newer Kith wrote something this one does not know, or a member wrote by hand. What is
    /// read is whole: nothing that every event of its kind has is missing, so no fold meets a null.
    /// </summary>
    public static CircleEvent? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return HasNull(body) ? null : JsonSerializer.Deserialize<CircleEvent>(body, Options);
        }
        catch (Exception unknown) when (unknown is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Nothing writes a null: what is absent is left out.</summary>
    private static bool HasNull(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("null"u8) < 0)
            return false;
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.Null)
                return true;
        return false;
    }

    private static void Require(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
            if (member.AssociatedParameter is { IsNullable: false, HasDefaultValue: false })
                member.IsRequired = true;
    }
}
