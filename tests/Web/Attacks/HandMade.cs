using System.Text;
using System.Text.Json.Nodes;

namespace Kith.Web.Tests.Attacks;

/// <summary>Bodies that a member's key could sign and no program writes: one event with one thing in it changed.</summary>
internal static class HandMade
{
    private static readonly string[] Instead =
    [
        "null",
        "[]",
        "[null]",
        "{}",
        "true",
        "-1",
        "2147483648",
        "9223372036854775807",
        "1e300",
        "\"\"",
        "\"\\u0000\"",
        "\"..\"",
        "\"\\ud800\"",
        "\"0001-01-01\"",
        "\"9999-12-31\"",
        "\"0001-01-01T00:00:00+00:00\"",
        "\"9999-12-31T23:59:59+00:00\"",
        "[\"a\",\"a\"]",
        "{\"a\":null}",
    ];

    /// <summary>Every way to change one thing in an event.</summary>
    public static IEnumerable<byte[]> Of(byte[] body)
    {
        var places = Places(JsonNode.Parse(body)!).ToList();
        for (var at = 0; at < places.Count; at++)
        {
            yield return Without(body, at);
            foreach (var json in Instead)
                yield return With(body, at, json);
            yield return With(body, at, $"\"{new string('x', 5_000)}\"");
        }
    }

    private static byte[] Without(byte[] body, int at)
    {
        var root = JsonNode.Parse(body)!;
        var place = Places(root).ElementAt(at);
        if (place.Parent is JsonArray array)
            array.Remove(place);
        else
            place.Parent!.AsObject().Remove(place.GetPropertyName());
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static byte[] With(byte[] body, int at, string json)
    {
        const string Mark = "kith-mark";
        var root = JsonNode.Parse(body)!;
        Places(root).ElementAt(at).ReplaceWith(Mark);
        // As text, because a lone surrogate and a number too large are no nodes.
        return Encoding.UTF8.GetBytes(
            root.ToJsonString().Replace($"\"{Mark}\"", json, StringComparison.Ordinal)
        );
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) =>
        (
            node switch
            {
                JsonObject parts => parts.Select(p => p.Value).OfType<JsonNode>(),
                JsonArray items => items.OfType<JsonNode>(),
                _ => [],
            }
        ).SelectMany(child => Places(child).Prepend(child));
}
