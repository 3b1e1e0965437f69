using Kith.Packs.Yaml;
using Kith.Worksheets;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Kith.Packs.Prose;

/// <summary>Reads the three containers: <c>lens</c>, <c>deep</c> and <c>questions</c>.</summary>
internal static class ContainerReader
{
    /// <summary>The block, or null with a problem.</summary>
    public static Block? Read(CustomContainer container, Sink sink, Spot at, Problems problems)
    {
        if (sink.Text.Length == 0)
            problems.Add(at, "This container is empty.");
        var argument = container.Arguments?.Trim() ?? "";
        Block? block = container.Info switch
        {
            "lens" when Names<Lens>.TryRead(argument, out var lens) => new LensBlock(
                lens,
                sink.Html,
                sink.Text
            ),
            "deep" when HeadingReader.Attribute(argument) is { } id => new DeepBlock(
                id,
                sink.Html,
                sink.Text
            ),
            "questions" when argument.Length == 0 && container is [ListBlock] => new QuestionsBlock(
                sink.Html,
                sink.Text
            ),
            _ => null,
        };
        if (block is null)
            problems.Add(at, Refusal(container.Info));
        return block;
    }

    private static string Refusal(string? name) =>
        name switch
        {
            "lens" => $"\"::: lens\" is followed by one of: {string.Join(", ", Names<Lens>.All)}.",
            "deep" => "\"::: deep\" is followed by an id, such as {#why-it-works}.",
            "questions" => "\"::: questions\" holds one list and nothing else.",
            _ => "A container is one of: lens, deep, questions.",
        };
}
