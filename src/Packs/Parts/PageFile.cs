using Kith.Packs.Files;
using Kith.Packs.Prose;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Parts;

/// <summary>Reads a page in two steps, because its links need the codes of all pages.</summary>
internal sealed record PageFile(GuidePage Front, FrontMatter Matter)
{
    private const int LongestRead = 60;

    public static PageFile Read(FrontMatter matter)
    {
        var fields = matter.Fields;
        var page = new GuidePage(
            fields.Id(),
            fields.Formed("code", Ids.IsCode, "a letter and digits"),
            fields.Text("title"),
            fields.Texts("short", required: true),
            fields.Text("group"),
            fields.TextOrNone("set"),
            fields.Many<Phase>("phases"),
            fields.Many<Lens>("lenses"),
            fields.Whole("minutes", 1, LongestRead),
            fields.One<Care>("care"),
            fields.Texts("needs"),
            fields.Texts("worksheets"),
            fields.Texts("next", required: true),
            [.. fields.Maps("sources").Select(Source)],
            fields.Day("updated"),
            Blocks: [],
            Words: []
        );
        fields.Close();
        return new PageFile(page, matter);
    }

    public FoundPage WithBody(Addresses addresses, Problems problems)
    {
        var origin = Matter.Fields.Origin;
        var body = BodyReader.Read(Matter.Markdown, origin.File, Matter.Above, addresses, problems);
        var words = body.Links.Where(l => l.Kind is LinkKind.Word).Select(l => l.Target).Distinct();
        return new FoundPage(Front with { Blocks = body.Blocks, Words = [.. words] }, origin, body);
    }

    private static Source Source(Fields fields)
    {
        var source = new Source(fields.Text("name"), fields.Text("what"), fields.Open("date"));
        fields.Close();
        return source;
    }
}
