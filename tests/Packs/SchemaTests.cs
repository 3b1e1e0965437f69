using System.Text.Json;
using Kith.Worksheets;

namespace Kith.Packs.Tests;

/// <summary>The schema that editors use and the reader know the same keys and the same words.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "worksheet.schema.json")))
        .RootElement;

    private static readonly JsonElement Definitions = Schema.GetProperty("$defs");

    private static readonly List<string> TypeNames =
    [
        .. Definitions
            .GetProperty("question")
            .GetProperty("oneOf")
            .EnumerateArray()
            .Select(q => Definition(q)!.Replace("-question", "", StringComparison.Ordinal)),
    ];

    public static TheoryData<string> Types => [.. TypeNames];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_question_may_have_the_keys_that_the_schema_gives_its_type(string type)
    {
        var known = Properties(Definitions.GetProperty($"{type}-question"));
        var every = TypeNames
            .SelectMany(t => Properties(Definitions.GetProperty($"{t}-question")))
            .ToHashSet();
        foreach (var key in every.Except(["id", "type", "label"]))
            Assert.True(known.Contains(key) == ReaderKnows(type, key), $"{type}: {key}");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_question_without_a_key_that_the_schema_requires_is_refused(string type)
    {
        using var pack = Asking($"id: x\n        type: {type}");
        var missing = pack.Read()
            .Problems.Where(p => p.Message.EndsWith("is missing.", StringComparison.Ordinal))
            .Select(p => p.Message.Split('"')[1]);
        var required = Strings(Definitions.GetProperty($"{type}-question").GetProperty("required"));
        Assert.Equal(required.Except(["id", "type"]).Order(), missing.Order());
    }

    [Fact]
    public void The_reader_lists_the_types_of_the_schema()
    {
        using var pack = Asking("id: x\n        type: nothing\n        label: x");
        pack.Refuses(GoodPack.Small, $"is one of: {string.Join(", ", TypeNames)}.");
    }

    [Fact]
    public void The_reader_lists_the_column_types_of_the_schema()
    {
        var columns = Definitions.GetProperty("columns").GetProperty("items").GetProperty("oneOf");
        var types = columns
            .EnumerateArray()
            .Select(c => Definition(c)!.Replace("-question", "", StringComparison.Ordinal));
        using var pack = Asking(
            "id: x\n        type: rows\n        one: x\n        label: x\n        columns: [{id: y, type: nothing, label: y}]"
        );
        pack.Refuses(GoodPack.Small, $"is one of: {string.Join(", ", types)}.");
    }

    [Theory]
    [InlineData("care", "care: none", "care: nothing")]
    [InlineData("phases", "[plan]", "[nothing]")]
    [InlineData("for", "[ally]", "[nothing]")]
    [InlineData("set", "set: B", "set: X")]
    public void The_reader_lists_the_words_of_the_schema(string key, string old, string with)
    {
        var property = Schema.GetProperty("properties").GetProperty(key);
        var words = property.TryGetProperty("items", out var items) ? items : property;
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Small, old, with)
            .Refuses(
                GoodPack.Small,
                $"is one of: {string.Join(", ", Strings(words.GetProperty("enum")))}."
            );
    }

    [Theory]
    [InlineData("privacy", "share", "share: me", "share: nothing")]
    [InlineData("privacy", "names", "names: none", "names: nothing")]
    public void The_reader_lists_the_words_of_a_part(
        string part,
        string key,
        string old,
        string with
    )
    {
        var words = Definitions
            .GetProperty(part)
            .GetProperty("properties")
            .GetProperty(key)
            .GetProperty("enum");
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Small, old, with)
            .Refuses(GoodPack.Small, $"is one of: {string.Join(", ", Strings(words))}.");
    }

    [Fact]
    public void The_schema_knows_every_board_field()
    {
        var fields = Feed.Known.SelectMany(b => b.Value.Select(f => $"{b.Key}.{f}"));
        Assert.Equal(
            fields.Order(),
            Strings(Definitions.GetProperty("feeds").GetProperty("enum")).Order()
        );
    }

    [Fact]
    public void A_worksheet_has_the_keys_of_the_schema()
    {
        using var pack = new GoodPack();
        pack.Write(GoodPack.Small, "{}");
        var missing = pack.Read()
            .Problems.Where(p =>
                p.File == GoodPack.Small
                && p.Message.EndsWith("is missing.", StringComparison.Ordinal)
            )
            .Select(p => p.Message.Split('"')[1]);
        Assert.Equal(Strings(Schema.GetProperty("required")).Order(), missing.Order());
        foreach (var key in Properties(Schema))
        {
            pack.Write(GoodPack.Small, $"{key}: 1\n");
            Assert.DoesNotContain(
                pack.Read().Problems,
                p => p.Message.Contains("is not known here", StringComparison.Ordinal)
            );
        }
    }

    private static bool ReaderKnows(string type, string key)
    {
        using var pack = Asking($"id: x\n        type: {type}\n        label: x\n        {key}: 1");
        return !pack.Read().Problems.Any(p => p.Message == $"The key \"{key}\" is not known here.");
    }

    private static GoodPack Asking(string question) =>
        new GoodPack().Replace(
            GoodPack.Small,
            "- {id: note, type: long, label: What will you do?}",
            $"- {{id: note, type: long, label: What will you do?}}\n      - {question}"
        );

    private static string? Definition(JsonElement reference) =>
        reference.GetProperty("$ref").GetString()?["#/$defs/".Length..];

    private static List<string> Properties(JsonElement schema) =>
        [.. schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)];

    private static List<string> Strings(JsonElement array) =>
        [.. array.EnumerateArray().Select(e => e.GetString()!)];
}
