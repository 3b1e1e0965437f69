using Kith.Packs.Parts;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Rules;

/// <summary>Three areas, four phases, eight sets; every cell asks something, and every set's page answers it under a heading.</summary>
internal static class ModelShape
{
    private const int Areas = 3;
    private const int LongestCell = 80;

    public static void Check(Draft draft, Problems problems)
    {
        var (model, found) = (draft.Model.Value, draft.Model);
        if (model.Areas.DistinctBy(a => a.Id).Count() != Areas || model.Areas.Count != Areas)
            problems.Add(found.At("areas"), $"The model has {Areas} areas.");
        if (!model.Phases.Select(p => p.Id).SequenceEqual(Names<Phase>.All))
            problems.Add(
                found.At("phases"),
                $"The phases are: {string.Join(", ", Names<Phase>.All)}."
            );
        if (!model.Sets.Select(s => s.Id).SequenceEqual(Known.Eight))
            problems.Add(found.At("sets"), $"The sets are: {string.Join(", ", Known.Eight)}.");
        for (var i = 0; i < model.Sets.Count; i++)
            CheckSet(draft, model.Sets[i], i, problems);
    }

    private static void CheckSet(Draft draft, ToolSet set, int i, Problems problems)
    {
        foreach (var (phase, cell) in set.Cells)
            if (cell.Length > LongestCell)
                problems.Add(
                    draft.Model.At("sets", $"{i}", "cells", Names<Phase>.Of(phase)),
                    $"A cell has at most {LongestCell} characters; this has {cell.Length}."
                );
        if (draft.Pages.FirstOrDefault(p => p.Page.Id == set.Page) is not { } page)
        {
            problems.Add(
                draft.Model.At("sets", $"{i}", "page"),
                $"There is no page \"{set.Page}\"."
            );
            return;
        }
        foreach (var phase in Names<Phase>.All)
            if (page.Body.Anchors.All(a => a.Id != phase || a.Level == 0))
                problems.Add(
                    page.Origin.At(),
                    $"The page of a set has a heading with the id {{#{phase}}}."
                );
    }
}
