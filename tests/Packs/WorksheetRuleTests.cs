namespace Kith.Packs.Tests;

public sealed class WorksheetRuleTests
{
    [Theory]
    [InlineData("code: A1", "code: B7", "begins with the letter of its set")]
    [InlineData("code: A1", "code: a1", "a capital letter and digits")]
    [InlineData("version: 1", "version: 0", "whole number")]
    [InlineData("set: A", "set: Q", "\"set\" is one of")]
    [InlineData("phases: [start, plan, act, follow]", "phases: []", "at least one phase")]
    [InlineData(
        "phases: [start, plan, act, follow]",
        "phases: [start, start]",
        "at least one phase, each once"
    )]
    [InlineData("for: [survivor, ally, facilitator]", "for: []", "at least one reader")]
    [InlineData("repeats: true", "repeats: sometimes", "is true or false")]
    [InlineData("repeats: true", "repeats: false", "has several entries")]
    [InlineData("- id: tables", "- id: words", "page id \"words\" is taken")]
    [InlineData(
        "{id: day, type: date, label: On which day?}",
        "{id: line, type: date, label: On which day?}",
        "The id \"line\" is taken already"
    )]
    [InlineData(
        "{id: want, type: long",
        "{id: what, type: long",
        "The id \"what\" is taken already"
    )]
    [InlineData(
        "{id: day, type: date, label: On which day?}",
        "{id: Day, type: date, label: On which day?}",
        "joined by - or _"
    )]
    [InlineData("type: date", "type: day", "\"type\" is one of")]
    [InlineData("label: What happened?", "label: \"*What* happened?\"", "Only **strong**")]
    [InlineData(
        "label: What happened?",
        "label: \"What [happened](page:tools)?\"",
        "Only **strong**"
    )]
    [InlineData("label: What happened?", "label: \"1. What happened?\"", "begins like a list")]
    [InlineData("label: What happened?", "label: \"<b>What</b> happened?\"", "Only **strong**")]
    [InlineData("label: What happened?", "label: \"What happened {here}?\"", "Braces")]
    [InlineData("label: What happened?", "label: \"Ring 0163296?\"", "could be rung")]
    [InlineData("feeds: situation.what", "feeds: situation.nothing", "No board has a field")]
    [InlineData("feeds: situation.what", "feeds: nothing", "No board has a field")]
    [InlineData("print: {lines: 6}", "print: {rows: 6}", "is not known here")]
    [InlineData("print: {lines: 6}", "print: {lines: 0}", "whole number")]
    [InlineData("print: {rows: 7, height: 17}", "print: {lines: 7}", "is not known here")]
    [InlineData("min: 0, max: 99", "min: 9, max: 9", "greater than \"min\"")]
    [InlineData(
        "label: How did it feel?, points: {1: Bad, 5: Good}",
        "label: How did it feel?, points: {1: Bad, 6: Good}",
        "no point 6"
    )]
    [InlineData(
        "label: How did it feel?, points: {1: Bad, 5: Good}",
        "label: How did it feel?, points: {one: Bad}",
        "whole number with its word"
    )]
    [InlineData("{id: b, label: That}", "{id: a, label: That}", "taken already in this question")]
    [InlineData(
        "{id: b, label: That}",
        "{id: not-sure, label: That}",
        "is not written as an option"
    )]
    [InlineData("{id: b, label: That}", "{id: other, label: That}", "is not written as an option")]
    [InlineData("          - {id: b, label: That}\n", "", "too few entries")]
    [InlineData(
        "team, type: people, many: true",
        "team, type: people, many: false",
        "always several"
    )]
    [InlineData(
        "{id: want, type: long, label: Want, feeds: goals.want}",
        "{id: want, type: rows, one: x, label: Want, columns: []}",
        "\"type\" is one of: short, long"
    )]
    [InlineData(
        "{id: survivor, label: The survivor}",
        "{id: friends, label: The survivor}",
        "A grid that feeds goals"
    )]
    [InlineData(
        "{id: between, label: Between}",
        "{id: middle, label: Between}",
        "What feeds people.kind"
    )]
    [InlineData("{id: now, label: Now}", "{id: soon, label: Now}", "What feeds staircase.steps")]
    [InlineData(
        "{id: healthy, label: Live}",
        "{id: well, label: Live}",
        "What feeds staircase.steps"
    )]
    [InlineData(
        "when: {sure: {is: no}}",
        "when: {nothing: {is: no}}",
        "No question before this one"
    )]
    [InlineData("when: {sure: {is: no}}", "when: {more: {is: no}}", "No question before this one")]
    [InlineData(
        "when: {sure: {is: no}}",
        "when: {why_not: {answered: true}}",
        "No question before this one"
    )]
    [InlineData(
        "when: {sure: {is: no}}",
        "when: {heading: {answered: true}}",
        "No question before this one"
    )]
    [InlineData(
        "when: {sure: {is: no}}",
        "when: {sure: {is: maybe}}",
        "no answer that \"sure\" can have"
    )]
    [InlineData(
        "when: {sure: {is: no}}",
        "when: {line: {is: no}}",
        "no answer that \"line\" can have"
    )]
    [InlineData("when: {sure: {is: no}}", "when: {sure: {at_least: 2}}", "needs a number")]
    [InlineData("when: {felt: {at_least: 3}}", "when: {felt: {at_least: 6}}", "needs a number")]
    [InlineData("when: {sure: {is: no}}", "when: {sure: {any_of: []}}", "at least one answer")]
    [InlineData("when: {sure: {is: no}}", "when: {sure: {answered: false}}", "can only be true")]
    [InlineData("when: {sure: {is: no}}", "when: {sure: {like: no}}", "exactly one of: is")]
    [InlineData(
        "when: {sure: {is: no}}",
        "when: {sure: {is: no, is_not: yes}}",
        "exactly one of: is"
    )]
    [InlineData(
        "when: {sure: {is: no}}",
        "when: {sure: {is: no}, line: {answered: true}}",
        "exactly one earlier question"
    )]
    [InlineData(
        "chart: {kind: over-time, value: felt}",
        "chart: {kind: over-time, value: nothing}",
        "no question \"nothing\""
    )]
    [InlineData(
        "chart: {kind: over-time, value: felt}",
        "chart: {kind: over-time, value: line}",
        "cannot be drawn"
    )]
    [InlineData(
        "chart: {kind: over-time, value: felt}",
        "chart: {kind: staircase, value: felt}",
        "cannot be drawn"
    )]
    [InlineData(
        "chart: {kind: over-time, value: felt}",
        "chart: {kind: pie, value: felt}",
        "\"kind\" is one of"
    )]
    [InlineData("next: [two]", "next: [nothing]", "no worksheet \"nothing\"")]
    [InlineData("next: [two]", "next: [every-question]", "leads to itself")]
    public void A_worksheet_that_breaks_a_rule_is_refused(string old, string with, string message)
    {
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Sheet, old, with).Refuses(GoodPack.Sheet, message);
    }

    [Theory]
    [InlineData("situation: lantern", "situation: lamp", "no situation \"lamp\"")]
    [InlineData("by: Kit", "by: Rex", "not one of the people")]
    [InlineData("day: 2026-03-09", "day: 2026-03-01", "the order of their days")]
    [InlineData("line: rain", "rain: line", "no question \"rain\"")]
    [InlineData("line: rain", "line: [rain]", "The answer is text")]
    [InlineData("line: rain", "heading: rain", "no question \"heading\"")]
    [InlineData("day: 2026-03-01", "day: in March", "a day written like")]
    [InlineData("times: 4", "times: four", "a number within the limits")]
    [InlineData("times: 4", "times: 100", "a number within the limits")]
    [InlineData("lines: [tea, a walk]", "lines: tea", "The answer is a list")]
    [InlineData("one_of: a\n", "one_of: z\n", "\"z\" is no option")]
    [InlineData("one_of: a\n", "one_of: [a, b]\n", "The answer is one option")]
    [InlineData("one_of: a\n", "one_of: {picked: [a, b]}\n", "The answer is one option")]
    [InlineData(
        "{picked: [other], other: A third}",
        "{picked: [a], other: A third}",
        "goes with \"other\""
    )]
    [InlineData("{picked: [other], other: A third}", "{picked: [other]}", "goes with \"other\"")]
    [InlineData("some_of: [c, d]", "some_of: [c, other]", "\"other\" is no option")]
    [InlineData("sure: not-now", "sure: maybe", "one of: yes, no")]
    [InlineData("felt: not-sure", "felt: 6", "from 1 to 5")]
    [InlineData("felt: not-sure", "felt: 2.5", "from 1 to 5")]
    [InlineData("order: [f, e]", "order: [f, f]", "different option ids")]
    [InlineData("order: [f, e]", "order: [f, g]", "different option ids")]
    [InlineData("recognise: {status: now}", "recognise: {status: soon}", "no status \"soon\"")]
    [InlineData("recognise: {status: now}", "wonder: {status: now}", "no step \"wonder\"")]
    [InlineData("who: Kit", "who: [Kit]", "one person")]
    [InlineData("who: Kit", "who: Rex", "not one of the people")]
    [InlineData("team: [Noor, Kit]", "team: [Noor, Rex]", "not one of the people")]
    [InlineData("{what: A letter, serious: not-sure}", "{which: A letter}", "no column \"which\"")]
    [InlineData(
        "{what: A letter, serious: not-sure}",
        "{what: A letter, serious: 9}",
        "from 1 to 5"
    )]
    [InlineData("{what: A letter, serious: not-sure}", "A letter", "Keys with values")]
    [InlineData("myself: {want: Rest}", "nobody: {want: Rest}", "no row \"nobody\"")]
    [InlineData("done: true", "done: yes", "true or false")]
    [InlineData("sure: no\n", "sure: yes\n", "would not have been asked")]
    [InlineData("serious: 4, kind: ally", "serious: 2, kind: ally", "would not have been asked")]
    public void An_example_that_could_not_be_filled_in_is_refused(
        string old,
        string with,
        string message
    )
    {
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Sheet, old, with).Refuses(GoodPack.Sheet, message);
    }

    [Fact]
    public void A_worksheet_that_no_page_names_is_refused()
    {
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Tools, "[paper](sheet:two)", "paper")
            .Refuses(GoodPack.Small, "No page names");
    }

    [Fact]
    public void A_label_too_long_for_a_line_of_paper_is_refused()
    {
        using var pack = new GoodPack();
        pack.Replace(
                GoodPack.Small,
                "What will you do?",
                string.Concat(Enumerable.Repeat("What now? ", 21)) + "x"
            )
            .Refuses(GoodPack.Small, "at most 200 characters");
    }
}
