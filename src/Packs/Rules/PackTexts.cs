using Kith.Packs.Parts;
using Kith.Packs.Prose;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Rules;

/// <summary>Every text of a pack that a reader sees, with its place; running text is marked as sentences.</summary>
internal sealed class PackTexts
{
    private readonly List<Passage> _all = [];

    /// <summary>Texts of a page: title and short lines, then the body.</summary>
    public static IReadOnlyList<Passage> Of(FoundPage found) =>
        [.. FrontOf(found), .. found.Body.Passages];

    /// <summary>Title and short lines.</summary>
    public static IReadOnlyList<Passage> FrontOf(FoundPage found)
    {
        var texts = new PackTexts();
        texts.Add(found.Origin, found.Page.Title, "title");
        texts.Each(found.Origin, found.Page.Short, "short");
        return texts._all;
    }

    /// <summary>Texts of an essential.</summary>
    public static IReadOnlyList<Passage> Of(FoundEssential found)
    {
        var texts = new PackTexts();
        texts.Add(found.Origin, found.Essential.Title, "title");
        return [.. texts._all, .. found.Body.Passages];
    }

    /// <summary>Texts that a reader of an empty worksheet sees.</summary>
    public static IReadOnlyList<Passage> Of(FoundWorksheet found)
    {
        var texts = new PackTexts();
        var worksheet = found.Worksheet;
        texts.Add(found.Origin, worksheet.Title, "title");
        texts.Say(found.Origin, worksheet.Why, "why");
        for (var i = 0; i < worksheet.Pages.Count; i++)
        {
            texts.Add(found.Origin, worksheet.Pages[i].Title, "pages", $"{i}", "title");
            texts.Say(found.Origin, worksheet.Pages[i].Intro, "pages", $"{i}", "intro");
        }
        foreach (var (question, _) in QuestionOrder.Of(worksheet))
            texts.Question(question, found.Places[question]);
        return texts._all;
    }

    /// <summary>Texts of the files that are lists, resources left out.</summary>
    public static IReadOnlyList<Passage> OfLists(Draft draft)
    {
        var texts = new PackTexts();
        texts.Add(draft.Pack.Origin, draft.Pack.Value.Title, "title");
        foreach (var (word, origin) in draft.Words)
            texts.Say(origin, word.Meaning, "meaning");
        foreach (var (step, origin) in draft.Triage)
        {
            texts.Say(origin, step.Ask, "ask");
            texts.Say(origin, step.Hint, "hint");
            for (var i = 0; i < step.Choices.Count; i++)
                texts.Say(origin, step.Choices[i].Say, "choices", $"{i}", "say");
        }
        foreach (var (path, origin) in draft.Paths)
        {
            texts.Add(origin, path.Title, "title");
            texts.Say(origin, path.Intro, "intro");
        }
        foreach (var (situation, origin) in draft.Situations)
            texts.Situation(situation, origin);
        foreach (var (packet, origin) in draft.Packets)
        {
            texts.Add(origin, packet.Packet.Title, "title");
            texts.Say(origin, packet.Packet.About, "about");
        }
        texts.Model(draft.Model.Value, draft.Model.Origin);
        return texts._all;
    }

    /// <summary>Texts about who else can help; their numbers are their own.</summary>
    public static IReadOnlyList<Passage> OfResources(Draft draft)
    {
        var texts = new PackTexts();
        foreach (var (resource, origin) in draft.Resources)
        {
            texts.Add(origin, resource.Name, "name");
            texts.Say(origin, resource.Does, "does");
            texts.Say(origin, resource.Answers, "answers");
            texts.Say(origin, resource.Police, "police");
        }
        return texts._all;
    }

    private void Model(Model model, Origin origin)
    {
        Parts(model.Areas, origin, "areas");
        Parts(model.Phases, origin, "phases");
        for (var i = 0; i < model.Sets.Count; i++)
        {
            Add(origin, model.Sets[i].Title, "sets", $"{i}", "title");
            Say(origin, model.Sets[i].Question, "sets", $"{i}", "question");
            foreach (var (phase, cell) in model.Sets[i].Cells)
                Say(origin, cell, "sets", $"{i}", "cells", Names<Phase>.Of(phase));
        }
    }

    private void Situation(Situation situation, Origin origin)
    {
        Say(origin, situation.About, "about");
        if (situation.Story is not { } story)
            return;
        Add(origin, story.Kind, "story", "kind");
        Say(origin, story.Intro, "story", "intro");
        for (var i = 0; i < story.Turns.Count; i++)
        {
            Add(origin, story.Turns[i].Title, "story", "turns", $"{i}", "title");
            Say(origin, story.Turns[i].Text, "story", "turns", $"{i}", "text");
            for (var j = 0; j < story.Turns[i].Tries.Count; j++)
                Say(
                    origin,
                    story.Turns[i].Tries[j].Say,
                    "story",
                    "turns",
                    $"{i}",
                    "try",
                    $"{j}",
                    "say"
                );
        }
    }

    private void Parts(IReadOnlyList<ModelPart> parts, Origin origin, string key)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            Add(origin, parts[i].Title, key, $"{i}", "title");
            Say(origin, parts[i].Text, key, $"{i}", "text");
        }
    }

    private void Question(Question question, Origin origin)
    {
        Say(origin, question.Label, "label");
        Say(origin, question.Hint, "hint");
        Say(origin, question.HelperNote, "helper_note");
        foreach (var (key, options) in QuestionShape.OptionLists(question))
            for (var i = 0; i < options.Count; i++)
            {
                Say(origin, options[i].Label, key, $"{i}", "label");
                Say(origin, options[i].Hint, key, $"{i}", "hint");
            }
        if (question is ScaleQuestion scale)
            foreach (var (point, word) in scale.Points)
                Add(origin, word, "points", $"{point}");
    }

    private void Each(Origin origin, IReadOnlyList<string> lines, string key)
    {
        for (var i = 0; i < lines.Count; i++)
            Add(origin, lines[i], key, $"{i}");
    }

    private void Say(Origin origin, string? text, params ReadOnlySpan<string> path) =>
        Add(text, origin.At(path), sentences: true);

    private void Add(Origin origin, string? text, params ReadOnlySpan<string> path) =>
        Add(text, origin.At(path), sentences: false);

    private void Add(string? text, Spot at, bool sentences)
    {
        if (!string.IsNullOrEmpty(text))
            _all.Add(new Passage(text, at, sentences));
    }
}
