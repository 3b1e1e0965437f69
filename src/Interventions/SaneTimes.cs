using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kith.Interventions;

/// <summary>Years that people write of. Days are counted from and to these, which the first and last of a calendar do not bear.</summary>
internal static class SaneYears
{
    public static bool Hold(int year) => year is >= 1800 and <= 2400;
}

/// <summary>A day as <c>2026-03-01</c>.</summary>
internal sealed class SaneDay : JsonConverter<DateOnly>
{
    public override DateOnly Read(
        ref Utf8JsonReader reader,
        Type type,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
        && DateOnly.TryParseExact(
            reader.GetString(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
        && SaneYears.Hold(day.Year)
            ? day
            : throw new JsonException("Not a day.");

    public override void Write(
        Utf8JsonWriter writer,
        DateOnly value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>A time as ISO 8601 has it, with its offset.</summary>
internal sealed class SaneTime : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(
        ref Utf8JsonReader reader,
        Type type,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
        && reader.TryGetDateTimeOffset(out var time)
        && SaneYears.Hold(time.Year)
            ? time
            : throw new JsonException("Not a time.");

    public override void Write(
        Utf8JsonWriter writer,
        DateTimeOffset value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value);
}
