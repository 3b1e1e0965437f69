namespace Kith.Packs.Tests;

public sealed class ListRuleTests
{
    private const string Words = "en/words.yaml";
    private const string Triage = "en/triage.yaml";
    private const string Paths = "en/paths.yaml";
    private const string Resources = "en/resources.yaml";
    private const string Model = "en/model.yaml";
    private const string Practice = "en/practice.yaml";
    private const string Packets = "en/packets.yaml";

    [Theory]
    [InlineData("pack.yaml", "languages: [en]", "languages: [es]", "is not listed")]
    [InlineData("pack.yaml", "languages: [en]", "languages: [en, ES]", "is no language")]
    [InlineData(Words, "id: risk", "id: harm", "is taken already")]
    [InlineData(Words, "see: [risk]", "see: [nothing]", "no key word \"nothing\"")]
    [InlineData(Words, "see: [risk]", "see: [harm]", "leads to itself")]
    [InlineData(Words, "id: risk", "id: danger", "No page marks")]
    [InlineData(
        Words,
        "meaning: What could happen next.",
        "meaning: See [this](page:tools).",
        "This text is plain"
    )]
    [InlineData(
        Words,
        "meaning: What could happen next.",
        "meaning: Ring 0163296.",
        "could be rung"
    )]
    [InlineData(Triage, "n: 2", "n: 1", "is taken already")]
    [InlineData(Triage, "n: 2", "n: 3", "no question 2")]
    [InlineData(Triage, "n: 2", "n: 3", "No answer leads to question 3")]
    [InlineData(
        Triage,
        "{say: We want to be ready, path: slow}",
        "{say: We want to be ready, path: nowhere}",
        "no path \"nowhere\""
    )]
    [InlineData(
        Triage,
        "{say: We want to be ready, path: slow}",
        "{say: We want to be ready}",
        "exactly one of go and path"
    )]
    [InlineData(
        Triage,
        "{say: We want to be ready, path: slow}",
        "{say: We want to be ready, path: slow, go: 2}",
        "exactly one of go and path"
    )]
    [InlineData(Triage, "    - {say: We want to be ready, path: slow}\n", "", "has 5 choices")]
    [InlineData(Triage, "    - {say: \"Yes\", path: slow}\n", "", "at least two choices")]
    [InlineData(Triage, "  not_sure: {path: quick}\n", "", "has \"not_sure\"")]
    [InlineData(
        Triage,
        "  not_sure: {path: quick}",
        "  not_sure: {go: 1}",
        "leads back to question 1"
    )]
    [InlineData(
        Triage,
        "  not_sure: {path: quick}",
        "  not_sure: {go: 2}",
        "leads back to question 2"
    )]
    [InlineData(
        Triage,
        "  ask: What is going on?\n",
        "  ask: What is going on?\n  not_sure: {go: 2}\n",
        "first page shows its choices"
    )]
    [InlineData(Paths, "id: slow", "id: quick", "is taken already")]
    [InlineData(Paths, "code: p2", "code: p1", "is taken already")]
    [InlineData(Paths, "code: p2", "code: path2", "a letter and digits")]
    [InlineData(Paths, "id: slow", "id: steady", "No answer of the triage leads to \"steady\"")]
    [InlineData(Paths, "for: survivor", "for: everyone", "\"for\" is one of")]
    [InlineData(
        Paths,
        "urgency: now",
        "urgency: quick",
        "\"urgency\" is one of: now, soon, unhurried"
    )]
    [InlineData(Paths, "read: [tools, every-block]", "read: []", "names at least one page")]
    [InlineData(Paths, "read: [tools, every-block]", "read: [nowhere]", "no page \"nowhere\"")]
    [InlineData(Paths, "fill: [two]", "fill: [nothing]", "no worksheet \"nothing\"")]
    [InlineData(
        Paths,
        "  help: [line]\n- id: slow",
        "  help: [nobody]\n- id: slow",
        "no resource \"nobody\""
    )]
    [InlineData(Resources, "id: friend", "id: line", "is taken already")]
    [InlineData(Resources, "source: https://example.org/line", "source: \"\"", "stands only with")]
    [InlineData(Resources, "checked: 2026-03-01", "checked: \"\"", "stands only with")]
    [InlineData(Resources, "checked: 2026-03-01", "checked: lately", "a day written like")]
    [InlineData(
        Resources,
        "source: https://example.org/line",
        "source: a leaflet",
        "https address"
    )]
    [InlineData(
        Resources,
        "source: https://example.org/line",
        "source: http://example.org/line",
        "https address"
    )]
    [InlineData(
        Model,
        "  - {id: people, title: People, text: Look at us all.}\n",
        "",
        "has 3 areas"
    )]
    [InlineData(Model, "{id: act, title: Act", "{id: doing, title: Act", "The phases are")]
    [InlineData(Model, "  - id: H\n", "  - id: I\n", "The sets are")]
    [InlineData(
        Model,
        "title: Set B\n    question: What is next?\n    page: tools",
        "title: Set B\n    question: What is next?\n    page: nowhere",
        "no page \"nowhere\""
    )]
    [InlineData(Packets, "id: workbook", "id: today", "is taken already")]
    [InlineData(Packets, "sheets: [two]", "sheets: [nothing]", "no worksheet \"nothing\"")]
    [InlineData(Packets, "sheets: [two]", "sheets: [two, two]", "stands here twice")]
    [InlineData(Packets, "sheets: [two]", "sheets: everything", "\"sheets\" is a list")]
    [InlineData(Packets, "  sheets: all\n", "", "\"sheets\" is missing")]
    [InlineData(Packets, "sheets: all", "sheets: []", "names at least one worksheet")]
    [InlineData(Packets, "pages: [tools]", "pages: [nowhere]", "no page \"nowhere\"")]
    [InlineData(Packets, "lens: survivor", "lens: everyone", "\"lens\" is one of")]
    [InlineData(Packets, "about: What helps first.", "about: Ring 0163296.", "could be rung")]
    [InlineData(Practice, "{name: Kit,", "{name: Noor,", "is taken already")]
    [InlineData(Practice, "role: survivor", "role: victim", "\"role\" is one of")]
    [InlineData(Practice, "seat: true", "seat: yes", "is true or false")]
    [InlineData(Practice, "day: 2026-03-09", "day: 2026-03-02", "on a later day")]
    [InlineData(Practice, "sheet: every-question", "sheet: nothing", "no worksheet \"nothing\"")]
    [InlineData(Practice, ", sheet: two}", ", sheet: nothing}", "no worksheet \"nothing\"")]
    [InlineData(Practice, ", room: plan}", "}", "on one \"sheet\" or on one page")]
    [InlineData(Practice, ", room: plan}", ", room: plan, sheet: two}", "on one \"sheet\" or")]
    [InlineData(Practice, "room: plan", "room: cellar", "\"room\" is one of")]
    [InlineData(Practice, "line: A talk", "nothing: A talk", "no question \"nothing\"")]
    [InlineData(Practice, "line: A talk", "line: [A, b]", "The answer is text")]
    [InlineData(
        Practice,
        "line: A talk",
        "sure: \"yes\"\n          why_not: x",
        "not have been asked"
    )]
    [InlineData(Practice, "    kind: Two friends talk\n", "", "\"kind\" is missing")]
    public void A_list_that_breaks_a_rule_is_refused(
        string file,
        string old,
        string with,
        string message
    )
    {
        using var pack = new GoodPack();
        pack.Replace(file, old, with).Refuses(file, message);
    }

    [Fact]
    public void A_cell_of_the_model_is_a_short_question()
    {
        using var pack = new GoodPack();
        pack.Write(
                Model,
                GoodPack
                    .TextOf(Model)
                    .Replace("What holds?", new string('x', 81), StringComparison.Ordinal)
            )
            .Refuses(Model, "at most 80 characters");
    }

    [Theory]
    [InlineData("start")]
    [InlineData("plan")]
    [InlineData("act")]
    [InlineData("follow")]
    public void The_page_of_a_set_has_a_heading_for_each_phase(string phase)
    {
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Tools, $"{{#{phase}}}", "{#other}")
            .Refuses(GoodPack.Tools, $"the id {{#{phase}}}");
    }

    [Fact]
    public void An_empty_triage_is_refused()
    {
        using var pack = new GoodPack();
        pack.Write(Triage, "[]\n").Refuses(Triage, "There is no question");
    }

    [Fact]
    public void A_mapping_in_the_place_of_a_list_is_refused()
    {
        using var pack = new GoodPack();
        pack.Write(Words, "id: harm\n").Refuses(Words, "a list of entries");
    }
}
