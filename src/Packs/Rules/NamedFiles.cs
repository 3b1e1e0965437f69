using Kith.Packs.Parts;
using Kith.Packs.Yaml;

namespace Kith.Packs.Rules;

/// <summary>A file is named after its id, so that a link can be followed by eye.</summary>
internal static class NamedFiles
{
    public static void Check(Draft draft, Problems problems)
    {
        foreach (var page in draft.Pages)
            Check(page.Origin, page.Page.Id, $"{page.Page.Id}.md", problems);
        foreach (var essential in draft.Essentials)
            Check(
                essential.Origin,
                essential.Essential.Id,
                $"{essential.Essential.Id}.md",
                problems
            );
        foreach (var found in draft.Worksheets)
            Check(
                found.Origin,
                found.Worksheet.Id,
                $"{found.Worksheet.Code}-{found.Worksheet.Id}.yaml",
                problems
            );
    }

    private static void Check(Origin origin, string id, string name, Problems problems)
    {
        if (id.Length > 0 && Path.GetFileName(origin.File) != name)
            problems.Add(origin.At("id"), $"With this id the file is named {name}.");
    }
}
