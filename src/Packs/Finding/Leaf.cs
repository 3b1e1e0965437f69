using Kith.Worksheets;

namespace Kith.Packs.Finding;

/// <summary>What the index knows of one thing that can be found, and for whom it is.</summary>
/// <param name="Name">As links name it: <c>page:consent</c>, <c>sheet:risk-chart</c>, <c>word:pod</c>.</param>
/// <param name="Parts">Its texts; what a text weighs depends on the kind of part.</param>
/// <param name="For">The readers it speaks to most, first the one it is written for.</param>
internal sealed record Leaf(
    Hit Hit,
    string Name,
    IReadOnlyList<(Part Part, string Text)> Parts,
    IReadOnlyList<Lens> For
)
{
    public static IReadOnlyList<Leaf> Of(Library library)
    {
        var words = library.Words.ToDictionary(w => w.Id, StringComparer.Ordinal);
        var asked = library
            .Synonyms.SelectMany(s => s.Lead.Select(lead => (lead, Joined(s.Say))))
            .ToLookup(a => a.lead, a => a.Item2, StringComparer.Ordinal);
        return
        [
            .. library
                .Pages.Select(p => Of(p, words))
                .Concat(library.Worksheets.Select(Of))
                .Concat(library.Words.Select(Of))
                .Concat(library.Resources.Select(Of))
                .Select(leaf => leaf.With(asked[leaf.Name])),
        ];
    }

    private Leaf With(IEnumerable<string> asked) =>
        this with
        {
            Parts = [.. Parts, (Part.Asked, Joined(asked))],
        };

    private static Leaf Of(GuidePage page, Dictionary<string, Word> words) =>
        new(
            new Hit(HitKind.Page, page.Code, page.Title, string.Join(' ', page.Short)),
            $"page:{page.Id}",
            [
                (Part.Title, page.Title),
                (Part.Short, string.Join(' ', page.Short)),
                (Part.Heading, Joined(page.Headings.Select(h => h.Text))),
                (Part.Mark, Joined(page.Words.SelectMany(id => Names(words[id])))),
                (Part.Body, Joined(page.Blocks.Select(Text))),
            ],
            page.Lenses
        );

    private static Leaf Of(Worksheet worksheet) =>
        new(
            new Hit(HitKind.Worksheet, worksheet.Code, worksheet.Title, worksheet.Why),
            $"sheet:{worksheet.Id}",
            [
                (Part.Title, $"{worksheet.Code} {worksheet.Title}"),
                (Part.Short, worksheet.Why),
                (Part.Body, Joined(worksheet.Questions.Select(q => $"{q.Label} {q.Hint}"))),
            ],
            []
        );

    private static Leaf Of(Word word) =>
        new(
            new Hit(HitKind.Word, word.Id, word.Text, word.Meaning),
            $"word:{word.Id}",
            [(Part.Title, word.Text), (Part.Also, Joined(word.Also)), (Part.Body, word.Meaning)],
            []
        );

    private static Leaf Of(Resource resource) =>
        new(
            new Hit(HitKind.Resource, resource.Id, resource.Name, resource.Does),
            $"resource:{resource.Id}",
            [
                (Part.Title, resource.Name),
                (
                    Part.Body,
                    $"{resource.Does} {resource.Place} {resource.Answers} {resource.Police}"
                ),
            ],
            []
        );

    private static IEnumerable<string> Names(Word word) => [word.Text, .. word.Also];

    private static string Joined(IEnumerable<string> texts) => string.Join('\n', texts);

    private static string Text(Block block) =>
        block switch
        {
            ProseBlock prose => prose.Text,
            LensBlock lens => lens.Text,
            DeepBlock deep => deep.Text,
            QuestionsBlock questions => questions.Text,
            _ => "",
        };
}
