using Kith.Interventions.Retaliation;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.ProcessTests;

public class BacklashTests
{
    private readonly Log _log = new(
        Worksheet(
            "log",
            Rows(
                "event",
                Text("what", "backlash.what"),
                Date("when", "backlash.when"),
                Persons("whom", "backlash.whom")
            )
        ),
        Worksheet(
            "calm",
            Rows("might", Text("m", "forecast.what"), Text("sign", "forecast.sign")),
            Rows(
                "if",
                Text("i", "forecast.what"),
                Text("do", "forecast.answer"),
                Persons("speaker", "forecast.speaker"),
                Persons("silent", "forecast.silent")
            ),
            Rows("pair", Persons("with", "stand.whom"), Persons("by", "stand.who")),
            Rows(
                "risk",
                Text("r", "risks.what"),
                Persons("to", "risks.to"),
                Scale("serious", "risks.serious")
            )
        ),
        Worksheet("signs", Choice("seen", "danger.seen", "threat"))
    );

    private BacklashLog Backlash => BacklashLog.Fold(_log.Boards, _log.Events);

    private BacklashEntry Only => Assert.Single(Backlash.Entries);

    private Agreed Agreed => Agreed.Of(_log.Boards.Tables["forecast"]);

    [Fact]
    public void An_answer_takes_over_what_was_agreed_and_what_is_written_comes_before_it()
    {
        Hit();
        Calm();
        var key = Agreed.KeyOf(Assert.Single(Agreed.Answers));
        Do("ade", Answer(key, "", silent: "Bea too"));

        var answer = Assert.Single(Only.Answers).What;
        Assert.Equal(("A lie goes round", "Smears"), (answer.What, answer.Agreed));
        Assert.Equal(("We say our line", "Sol"), (answer.Do, answer.Speaks));
        Assert.Equal("Bea too", answer.Silent);
    }

    [Fact]
    public void What_might_come_and_what_was_agreed_stay_two_lists()
    {
        Calm();
        Assert.Equal("A word to the boss", Assert.Single(Agreed.Foreseen)["what"]);
        Assert.Equal("Smears", Assert.Single(Agreed.Answers)["what"]);
    }

    [Fact]
    public void Two_who_say_what_we_do_both_stand_and_the_same_words_once()
    {
        Hit();
        Do("ade", Answer("", "Nothing, as agreed"));
        Do("ade", Answer("", "Nothing, as agreed"));
        Do("sol", Answer("", "I would ring the choir"));

        Assert.Equal(
            ["Nothing, as agreed", "I would ring the choir"],
            Only.Answers.Select(a => a.What.Do)
        );
    }

    [Fact]
    public void Nothing_is_said_without_words_of_what_is_not_there_or_by_an_answer_that_is_gone()
    {
        Hit();
        Assert.Equal("retaliation.no-words", Answer("", "").Refusal);
        Assert.Equal("retaliation.agreed-gone", Answer("a/b/c", "x").Refusal);
        Assert.Equal(
            "retaliation.not-there",
            BacklashDecisions
                .Answer(Backlash, Agreed, "", Said(new BacklashPlace("no", "no", "no"), "x"))
                .Refusal
        );
    }

    [Fact]
    public void After_each_entry_a_look_at_safety_is_missing_until_somebody_looks()
    {
        Look("signs");
        Hit();
        Assert.Null(Only.Looked);

        Look("again");
        Assert.Equal("ade", Only.Looked!.By);
    }

    [Fact]
    public void Who_was_hit_is_shown_with_who_stands_there_and_with_the_risks_that_name_them()
    {
        Hit();
        Calm();

        Assert.Equal(["bea: Sol"], Only.Beside);
        Assert.Equal("Being followed", Assert.Single(Only.Risks).What);
    }

    [Fact]
    public void A_file_belongs_to_an_entry_until_it_is_taken_off()
    {
        Hit();
        Assert.Equal("retaliation.no-file", Tie("f", true, []).Refusal);
        Do("ade", Tie("f", true, ["f"]));
        Assert.Equal(["f"], Only.Files);
        Assert.Empty(Tie("f", true, ["f"]).Events);

        Do("sol", Tie("f", false, []));
        Assert.Empty(Only.Files);
    }

    [Fact]
    public void Words_about_an_entry_that_is_gone_are_kept()
    {
        Hit();
        Do("ade", Answer("", "Nothing, as agreed"));
        _log.Append("ade", new Interventions.Sheets.SheetSetAside("log", true));

        Assert.Empty(Backlash.Entries);
        Assert.Equal("A lie goes round", Assert.Single(Backlash.Adrift).What.What);
    }

    private void Hit() =>
        _log.Sheet(
            "ade",
            "log",
            Day,
            [
                (
                    "event",
                    Table(
                        Row(
                            "r1",
                            ("what", Sample.Said("A lie goes round")),
                            ("when", new DateAnswer(Day)),
                            ("whom", Names("Bea"))
                        )
                    )
                ),
            ]
        );

    private void Calm() =>
        _log.Sheet(
            "sol",
            "calm",
            Day,
            [
                ("might", Table(Row("m1", ("m", Sample.Said("A word to the boss"))))),
                (
                    "if",
                    Table(
                        Row(
                            "i1",
                            ("i", Sample.Said("Smears")),
                            ("do", Sample.Said("We say our line")),
                            ("speaker", Names("Sol")),
                            ("silent", Names("Bea"))
                        )
                    )
                ),
                ("pair", Table(Row("p1", ("with", Names("bea")), ("by", Names("Sol"))))),
                (
                    "risk",
                    Table(
                        Row("k1", ("r", Sample.Said("Being followed")), ("to", Names("Bea"))),
                        Row("k2", ("r", Sample.Said("Losing the flat")), ("to", Names("Tam")))
                    )
                ),
            ]
        );

    private void Look(string sheet) =>
        _log.Sheet("ade", "signs", Day, [("seen", Picked("threat"))], sheet);

    private Decision Answer(string agreed, string words, string silent = "") =>
        BacklashDecisions.Answer(
            Backlash,
            Agreed,
            agreed,
            Said(Only.Place, words) with
            {
                Silent = silent,
            }
        );

    private static BacklashAnswered Said(BacklashPlace at, string words) =>
        new(at, "", "", words, "", "", "");

    private Decision Tie(string file, bool tied, string[] files) =>
        BacklashDecisions.Tie(Backlash, Only.Place, files, file, tied);

    private void Do(string by, Decision decision)
    {
        Assert.Null(decision.Refusal);
        _log.Append(by, decision.Events);
    }
}
