using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kith.Worksheets;

namespace Kith.Publishing.Text;

/// <summary>
/// A sheet as JSON. Answers have the shape that example answers have in a worksheet's file; a row of a table carries its
/// id as <c>_row</c> where that is not its number.
/// </summary>
public static class SheetJson
{
    internal const string Format = "kith-sheet-1";
    internal const string Practice = "practice";
    internal const string RowId = "_row";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The sheet as UTF-8 with line breaks.</summary>
    public static byte[] Write(SheetFile file, Worksheet worksheet)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            if (file.IsPractice)
                json.WriteBoolean(Practice, true);
            json.WriteString("worksheet", file.Worksheet);
            json.WriteNumber("version", file.Version);
            json.WriteStartArray("entries");
            foreach (var entry in file.Entries)
                Write(json, entry, worksheet);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write(SheetFile, Worksheet)"/> writes. Nothing is left out: what does not fit is a problem.</summary>
    /// <param name="worksheets">A worksheet by its id, or null.</param>
    public static SheetReading Read(string text, Func<string, Worksheet?> worksheets) =>
        new SheetJsonReader(worksheets).Read(text);

    private static void Write(Utf8JsonWriter json, FileEntry entry, Worksheet worksheet)
    {
        json.WriteStartObject();
        json.WriteString("by", entry.By);
        json.WriteString("day", entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (entry.For.Count > 0)
        {
            json.WriteStartArray("typed_for");
            foreach (var name in entry.For)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }
        Write(json, entry.Answers, worksheet);
        if (entry.Also.Count > 0)
        {
            json.WriteStartArray("also");
            foreach (var also in entry.Also)
            {
                json.WriteStartObject();
                json.WriteString("by", also.By);
                Write(json, also.Answers, worksheet);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter json,
        IReadOnlyDictionary<string, Answer> answers,
        Worksheet worksheet
    )
    {
        json.WriteStartObject("answers");
        foreach (var question in worksheet.Questions)
            if (answers.TryGetValue(question.Id, out var answer))
            {
                json.WritePropertyName(question.Id);
                AnswerJson.Write(json, question, answer);
            }
        json.WriteEndObject();
    }
}
