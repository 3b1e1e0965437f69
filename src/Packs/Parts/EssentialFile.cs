using Kith.Packs.Files;
using Kith.Packs.Prose;

namespace Kith.Packs.Parts;

/// <summary>Reads an essential in two steps, as a page is read.</summary>
internal sealed record EssentialFile(string Id, string Title, FrontMatter Matter)
{
    public static EssentialFile Read(FrontMatter matter)
    {
        var file = new EssentialFile(matter.Fields.Id(), matter.Fields.Text("title"), matter);
        matter.Fields.Close();
        return file;
    }

    public FoundEssential WithBody(Addresses addresses, Problems problems)
    {
        var origin = Matter.Fields.Origin;
        var body = BodyReader.Read(Matter.Markdown, origin.File, Matter.Above, addresses, problems);
        var prose = body.Blocks.OfType<ProseBlock>().ToList();
        var essential = new Essential(
            Id,
            Title,
            string.Concat(prose.Select(p => p.Html)),
            string.Join('\n', prose.Select(p => p.Text))
        );
        return new FoundEssential(essential, origin, body);
    }
}
