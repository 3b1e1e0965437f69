using Kith.Packs.Parts;
using Kith.Packs.Yaml;

namespace Kith.Packs.Rules;

/// <summary>The triage is a graph in which every answer ends in a path, nobody walks in a circle and nobody has to be sure.</summary>
internal sealed class TriageGraph
{
    /// <summary>The five links of the first page.</summary>
    private const int FirstChoices = 5;

    private readonly Draft _draft;
    private readonly Problems _problems;
    private readonly Dictionary<int, Found<Step>> _steps;
    private readonly HashSet<int> _open = [];
    private readonly HashSet<int> _done = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private TriageGraph(Draft draft, Problems problems)
    {
        (_draft, _problems) = (draft, problems);
        _steps = draft.Triage.DistinctBy(s => s.Value.N).ToDictionary(s => s.Value.N);
    }

    public static void Check(Draft draft, Problems problems)
    {
        if (draft.Triage is [var first, ..])
            new TriageGraph(draft, problems).CheckFrom(first);
        else
            problems.Add(
                new Spot($"{draft.Language}/{TriageFile.Name}", 1),
                "There is no question."
            );
    }

    private void CheckFrom(Found<Step> first)
    {
        foreach (var step in _draft.Triage)
            CheckStep(step, isFirst: ReferenceEquals(step, first));
        Walk(first);
        foreach (var step in _draft.Triage)
            if (!_done.Contains(step.Value.N))
                _problems.Add(step.At("n"), $"No answer leads to question {step.Value.N}.");
        foreach (var path in _draft.Paths)
            if (!_paths.Contains(path.Value.Id))
                _problems.Add(
                    path.At("id"),
                    $"No answer of the triage leads to \"{path.Value.Id}\"."
                );
    }

    private void CheckStep(Found<Step> step, bool isFirst)
    {
        var choices = step.Value.Choices.Count;
        if (isFirst && choices != FirstChoices)
            _problems.Add(step.At("choices"), $"The first question has {FirstChoices} choices.");
        if (choices < 2)
            _problems.Add(step.At("choices"), "A question has at least two choices.");
        if (isFirst && step.Value.NotSure is not null)
            _problems.Add(
                step.At("not_sure"),
                "The first question has no \"not_sure\"; the first page shows its choices."
            );
        if (!isFirst && step.Value.NotSure is null)
            _problems.Add(step.At(), "Every question but the first has \"not_sure\".");
    }

    private void Walk(Found<Step> step)
    {
        if (!_done.Add(step.Value.N))
            return;
        _open.Add(step.Value.N);
        for (var i = 0; i < step.Value.Choices.Count; i++)
            Follow(step.Value.Choices[i].Turn, step.At("choices", $"{i}"));
        if (step.Value.NotSure is { } turn)
            Follow(turn, step.At("not_sure"));
        _open.Remove(step.Value.N);
    }

    private void Follow(Turn turn, Spot at)
    {
        if (turn.Path is { Length: > 0 } path)
        {
            _paths.Add(path);
            if (_draft.Paths.All(p => p.Value.Id != path))
                _problems.Add(at, $"There is no path \"{path}\".");
        }
        if (turn.Go is not { } go)
            return;
        if (_open.Contains(go))
            _problems.Add(at, $"This leads back to question {go}, which was asked before.");
        else if (_steps.TryGetValue(go, out var next))
            Walk(next);
        else
            _problems.Add(at, $"There is no question {go}.");
    }
}
