using System.Text.Json;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Publishing.Text;

/// <summary>Reads a sheet from JSON and says where it does not fit.</summary>
internal sealed class SheetJsonReader(Func<string, Worksheet?> worksheets)
{
    private const int LongestName = 60;
    private readonly List<SheetProblem> _problems = [];

    public SheetReading Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text,
                new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false }
            );
            return HoldsText(document.RootElement)
                ? File(new JsonPlace(document.RootElement, "", _problems))
                : Refused(new SheetProblem("", "bring-back.not-json-text"));
        }
        catch (JsonException wrong)
        {
            return Refused(new SheetProblem("", "bring-back.not-json", $"{wrong.LineNumber + 1}"));
        }
    }

    private SheetReading File(JsonPlace file)
    {
        if (
            file.Parts("format", SheetJson.Practice, "worksheet", "version", "entries")
                is not { } parts
            || Part(file, parts, "format")?.Text() is not { } format
            || Part(file, parts, "worksheet")?.Text() is not { } id
            || Part(file, parts, "version") is not { } versionAt
            || Part(file, parts, "entries")?.Items() is not { } items
        )
            return Refused(_problems[0]);
        if (parts.TryGetValue(SheetJson.Practice, out var practice))
            practice.Refuse("bring-back.practice");
        if (format != SheetJson.Format)
            parts["format"].Refuse("bring-back.other-format");
        if (worksheets(id) is not { } worksheet)
        {
            parts["worksheet"].Refuse("bring-back.no-worksheet");
            return Refused(_problems[0]);
        }
        if (versionAt.Kind != JsonValueKind.Number || !versionAt.Value.TryGetInt32(out var version))
        {
            versionAt.Refuse("bring-back.number");
            return Refused(_problems[0]);
        }
        if (items.Count is 0 or > AnswerLimits.Rows)
            parts["entries"].Refuse("bring-back.entries");
        var entries = items.Select(i => Entry(i, worksheet)).OfType<FileEntry>().ToList();
        return _problems.Count > 0
            ? Refused(_problems[0])
            : new SheetReading(new SheetFile(id, version, entries), worksheet, null);
    }

    private static FileEntry? Entry(JsonPlace entry, Worksheet worksheet)
    {
        if (
            entry.Parts("by", "day", "typed_for", "answers", "also") is not { } parts
            || Name(Part(entry, parts, "by")) is not { } by
            || Part(entry, parts, "day")?.Day() is not { } day
            || Part(entry, parts, "answers") is not { } answers
        )
            return null;
        var others = parts.TryGetValue("typed_for", out var typed)
            ? typed.Items()?.Select(i => Name(i)).OfType<string>().ToList()
            : [];
        var also = parts.TryGetValue("also", out var more)
            ? more.Items()?.Select(i => Also(i, worksheet)).OfType<AlsoGiven>().ToList()
            : [];
        return Answers(answers, worksheet) is { } read && others is not null && also is not null
            ? new FileEntry(by, day, others, read, also)
            : null;
    }

    private static AlsoGiven? Also(JsonPlace also, Worksheet worksheet) =>
        also.Parts("by", "answers") is { } parts
        && Name(Part(also, parts, "by")) is { } by
        && Part(also, parts, "answers") is { } given
        && Answers(given, worksheet) is { } answers
            ? new AlsoGiven(by, answers)
            : null;

    private static Dictionary<string, Answer>? Answers(JsonPlace answers, Worksheet worksheet)
    {
        if (answers.Parts() is not { } parts)
            return null;
        var read = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (id, place) in parts)
            if (worksheet.Find(id) is not { } question)
                place.Refuse("bring-back.no-question");
            else if (AnswerJsonReader.Read(question, place) is { } answer)
                read[id] = answer;
        return read;
    }

    private static string? Name(JsonPlace? place)
    {
        if (place?.Text() is not { } name)
            return null;
        if (name.Trim() is { Length: > 0 and <= LongestName } fitting)
            return fitting;
        place.Value.Refuse("bring-back.name", $"{LongestName}");
        return null;
    }

    private static JsonPlace? Part(
        JsonPlace whole,
        IReadOnlyDictionary<string, JsonPlace> parts,
        string name
    )
    {
        if (parts.TryGetValue(name, out var part))
            return part;
        whole.Refuse("bring-back.missing", name);
        return null;
    }

    /// <summary>Whether every text in it is text: JSON can write half of a character, which no text holds.</summary>
    private static bool HoldsText(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(HoldsText),
                JsonValueKind.Object => value
                    .EnumerateObject()
                    .All(p => p.Name is not null && HoldsText(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static SheetReading Refused(SheetProblem problem) => new(null, null, problem);
}
