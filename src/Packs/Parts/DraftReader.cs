using Kith.Packs.Files;
using Kith.Packs.Forms;
using Kith.Packs.Prose;
using Kith.Packs.Yaml;

namespace Kith.Packs.Parts;

/// <summary>Reads every file of one language.</summary>
internal sealed class DraftReader(PackFolder folder, string language, Problems problems)
{
    private readonly ListFile _lists = new(folder, problems);

    /// <summary>Null if a file could not be read at all, because every link to it would then look dead.</summary>
    public Draft? Read()
    {
        FileNames.Check(folder, language, problems);
        var pack = _lists.Whole(PackFile.Name, PackFile.Read);
        var situations = _lists.Entries(In(PracticeFile.Name), PracticeFile.Read);
        // Worksheets and pages are most of a pack and do not need each other until their addresses are known.
        var reading = Task.Run(() => Worksheets(situations));
        var pages = Markdown("guide").ConvertAll(PageFile.Read);
        var essentials = Markdown("essentials").ConvertAll(EssentialFile.Read);
        var model = _lists.Whole(In(ModelFile.Name), ModelFile.Read);
        var words = _lists.Entries(In(WordFile.Name), WordFile.Read);
        var triage = _lists.Entries(In(TriageFile.Name), TriageFile.Read);
        var paths = _lists.Entries(In(PathFile.Name), PathFile.Read);
        var packets = _lists.Entries(In(PacketFile.Name), PacketFile.Read);
        var resources = _lists.Entries(In(ResourceFile.Name), ResourceFile.Read);
        var synonyms = _lists.Entries(In(SynonymFile.Name), SynonymFile.Read);
        var sides = folder.HasFile(In(SidesFile.Name))
            ? _lists.Entries(In(SidesFile.Name), SidesFile.Read)
            : [];
        var worksheets = reading.GetAwaiter().GetResult();
        if (pack is null || model is null || !folder.Whole)
            return null;
        var addresses = Addresses(pages, worksheets);
        var byId = worksheets
            .Select(w => w.Worksheet)
            .DistinctBy(w => w.Id)
            .ToDictionary(w => w.Id, StringComparer.Ordinal);
        return new Draft(
            language,
            pack,
            pages.ConvertAll(p => p.WithBody(addresses, problems)),
            essentials.ConvertAll(e => e.WithBody(addresses, problems)),
            worksheets,
            words,
            triage,
            paths,
            resources,
            model,
            [.. situations.Select(s => StoryPart.WithOpening(s, byId, problems))],
            packets,
            synonyms,
            sides
        );
    }

    private string In(string file) => $"{language}/{file}";

    private List<FoundWorksheet> Worksheets(IReadOnlyList<Found<Situation>> situations)
    {
        var byId = situations.Select(s => s.Value).DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        var worksheets = new List<FoundWorksheet>();
        foreach (var file in folder.Below(In("worksheets"), ".yaml"))
            if (folder.Yaml(file) is { } node)
                worksheets.Add(
                    WorksheetFile.Read(new Fields(node, file, problems), byId, problems)
                );
        return worksheets;
    }

    private List<FrontMatter> Markdown(string part) =>
        [
            .. folder
                .Below(In(part), ".md")
                .Select(file => FrontMatter.Read(folder, file, problems))
                .OfType<FrontMatter>(),
        ];

    private static Addresses Addresses(
        IEnumerable<PageFile> pages,
        IEnumerable<FoundWorksheet> worksheets
    ) =>
        new(
            pages
                .Where(p => p.Front is { Id.Length: > 0, Code.Length: > 0 })
                .DistinctBy(p => p.Front.Id)
                .ToDictionary(p => p.Front.Id, p => p.Front.Code),
            worksheets
                .Select(w => w.Worksheet)
                .Where(w => w is { Id.Length: > 0, Code.Length: > 0 })
                .DistinctBy(w => w.Id)
                .ToDictionary(w => w.Id, w => w.Code)
        );
}
