using System.Globalization;
using System.Text.Json;

namespace Kith.Publishing.Text;

/// <summary>A value in a file with its place, such as <c>entries[0].day</c>. What does not fit is told to the shared list.</summary>
internal readonly record struct JsonPlace(
    JsonElement Value,
    string Path,
    List<SheetProblem> Problems
)
{
    public JsonValueKind Kind => Value.ValueKind;

    /// <summary>Tells what is wrong here.</summary>
    public void Refuse(string key, string limit = "") =>
        Problems.Add(new SheetProblem(Path, key, limit));

    /// <summary>Text, or null with a problem.</summary>
    public string? Text()
    {
        if (Kind == JsonValueKind.String)
            return Value.GetString();
        Refuse("bring-back.text");
        return null;
    }

    /// <summary>A list of texts, or null with a problem.</summary>
    public IReadOnlyList<string>? Texts()
    {
        if (Items() is not { } items)
            return null;
        var texts = items.Select(i => i.Text()).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    /// <summary>The places of a list, or null with a problem.</summary>
    public IReadOnlyList<JsonPlace>? Items()
    {
        if (Kind != JsonValueKind.Array)
        {
            Refuse("bring-back.list");
            return null;
        }
        var (path, problems) = (Path, Problems);
        return
        [
            .. Value.EnumerateArray().Select((v, i) => new JsonPlace(v, $"{path}[{i}]", problems)),
        ];
    }

    /// <summary>The named places of an object, or null with a problem.</summary>
    public IReadOnlyDictionary<string, JsonPlace>? Parts()
    {
        if (Kind != JsonValueKind.Object)
        {
            Refuse("bring-back.object");
            return null;
        }
        var (path, problems) = (Path, Problems);
        return Value
            .EnumerateObject()
            .ToDictionary(
                p => p.Name,
                p => new JsonPlace(
                    p.Value,
                    path.Length == 0 ? p.Name : $"{path}.{p.Name}",
                    problems
                ),
                StringComparer.Ordinal
            );
    }

    /// <summary>The named places of an object that may have no others, or null with a problem.</summary>
    public IReadOnlyDictionary<string, JsonPlace>? Parts(params IReadOnlyList<string> known)
    {
        if (Parts() is not { } parts)
            return null;
        foreach (var (name, part) in parts)
            if (!known.Contains(name, StringComparer.Ordinal))
                part.Refuse("bring-back.unknown");
        return parts;
    }

    /// <summary>A day such as 2026-03-02, or null with a problem.</summary>
    public DateOnly? Day()
    {
        if (
            Kind == JsonValueKind.String
            && DateOnly.TryParseExact(
                Value.GetString(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        Refuse("bring-back.day");
        return null;
    }
}
