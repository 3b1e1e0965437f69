using Kith.Worksheets;

namespace Kith.Packs.Finding;

/// <summary>What the index knows of one thing that can be found.</summary>
/// <param name="Marks">Key words marked on a page, under every name they go by.</param>
internal sealed record Leaf(Hit Hit, string Title, string Short, string Marks, string Body)
{
    public IEnumerable<string> Texts => [Title, Short, Marks, Body];

    public static IReadOnlyList<Leaf> Of(Library library)
    {
        var words = library.Words.ToDictionary(w => w.Id, StringComparer.Ordinal);
        return
        [
            .. library.Pages.Select(p => Of(p, words)),
            .. library.Worksheets.Select(Of),
            .. library.Words.Select(Of),
            .. library.Resources.Select(Of),
        ];
    }

    private static Leaf Of(GuidePage page, Dictionary<string, Word> words)
    {
        var brief = string.Join(' ', page.Short);
        return new Leaf(
            new Hit(HitKind.Page, page.Code, page.Title, brief),
            page.Title,
            $"{brief} {string.Join(' ', page.Headings.Select(h => h.Text))}",
            string.Join(' ', page.Words.Select(id => Names(words[id]))),
            string.Join('\n', page.Blocks.Select(Text))
        );
    }

    private static Leaf Of(Worksheet worksheet) =>
        new(
            new Hit(HitKind.Worksheet, worksheet.Code, worksheet.Title, worksheet.Why),
            $"{worksheet.Code} {worksheet.Title}",
            worksheet.Why,
            "",
            string.Join('\n', worksheet.Questions.Select(q => $"{q.Label} {q.Hint}"))
        );

    private static Leaf Of(Word word) =>
        new(
            new Hit(HitKind.Word, word.Id, word.Text, word.Meaning),
            Names(word),
            "",
            "",
            word.Meaning
        );

    private static Leaf Of(Resource resource) =>
        new(
            new Hit(HitKind.Resource, resource.Id, resource.Name, resource.Does),
            resource.Name,
            "",
            "",
            $"{resource.Does} {resource.Place} {resource.Answers} {resource.Police}"
        );

    private static string Names(Word word) => string.Join(' ', [word.Text, .. word.Also]);

    private static string Text(Block block) =>
        block switch
        {
            HeadingBlock heading => heading.Text,
            ProseBlock prose => prose.Text,
            LensBlock lens => lens.Text,
            DeepBlock deep => deep.Text,
            QuestionsBlock questions => questions.Text,
            _ => "",
        };
}
