using FsCheck;
using FsCheck.Fluent;
using Kith.Interventions.Deciding;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.TeamTests;

public class DecidingTests
{
    private readonly Log _log = new(
        Worksheet(
            "ways",
            Grid("kind", ["told", "daily"], Choice("way", "ways.way", "survivor", "consensus"))
        )
    );

    private Matters Matters => Matters.Fold(_log.Events);

    private Matter Only => Assert.Single(Matters.All);

    [Fact]
    public void A_kind_of_decision_is_made_the_way_the_team_agreed_on()
    {
        AgreeOnWays();
        Do("ade", MatterDecisions.Raise(Agreed, "m", "Who tells the choir?", "For told", ""));

        Assert.Equal(Ways.Led, Only.What.Way);
        Assert.Equal(("For told", "Label survivor"), (Only.What.Kind, Only.What.Agreed));
    }

    [Fact]
    public void Another_way_than_the_agreed_one_is_possible_and_both_stand()
    {
        AgreeOnWays();
        Do("ade", MatterDecisions.Raise(Agreed, "m", "Which day?", "For told", Ways.Fingers));

        Assert.Equal((Ways.Fingers, "Label survivor"), (Only.What.Way, Only.What.Agreed));
    }

    [Theory]
    [InlineData("Which day?", "For daily", "", "deciding.no-way")]
    [InlineData("Which day?", "", "by force", "deciding.no-way")]
    [InlineData("", "", Ways.Vote, "deciding.no-matter")]
    public void Without_a_question_or_a_way_nothing_is_put_to_anybody(
        string what,
        string kind,
        string way,
        string refusal
    ) => Assert.Equal(refusal, MatterDecisions.Raise(Agreed, "m", what, kind, way).Refusal);

    [Fact]
    public void Both_of_two_peoples_words_are_kept_and_what_one_said_before_too()
    {
        Raise(Ways.Consensus);
        Say("ade", "no", "Not before May");
        Say("sol", "agree", "");
        Say("ade", "aside", "Then without me");

        Assert.Equal(
            [("ade", "aside", "Then without me"), ("sol", "agree", "")],
            Only.Now.Select(v => (v.By, v.Stand, v.Words))
        );
        Assert.Equal("Not before May", Assert.Single(Only.Before).Words);
        Assert.Equal(["ines"], Only.Silent(["ade", "sol", "ines"]));
    }

    [Fact]
    public void Where_all_decide_a_no_stands_in_the_way_and_standing_aside_does_not()
    {
        Raise(Ways.Consensus);
        Assert.Equal("deciding.nobody-said", Decide("We go").Refusal);
        Say("ade", "no", "");
        Assert.Equal("deciding.a-no-stands", Decide("We go").Refusal);

        Say("ade", "aside", "");
        Do("sol", Decide("We go"));
        Assert.Equal("We go", Assert.Single(Only.Outcomes).Words);
    }

    [Fact]
    public void A_vote_is_not_counted_by_anybody_but_people()
    {
        Raise(Ways.Vote);
        Say("ade", "against", "");
        Say("sol", "for", "");

        Assert.True(Only.IsOpen);
        Do("sol", Decide("We leave it"));
        Assert.False(Only.IsOpen);
    }

    [Theory]
    [InlineData(Ways.Fingers, "six", "", "deciding.no-stand")]
    [InlineData(Ways.Fingers, "", "I do not know", "deciding.no-stand")]
    [InlineData(Ways.Round, "", "", "deciding.no-words")]
    [InlineData(Ways.Led, "agree", "", "deciding.no-words")]
    public void Nothing_is_said_for_anybody(string way, string stand, string words, string refusal)
    {
        Raise(way);
        Assert.Equal(refusal, MatterDecisions.Say(Matters, "m", "ade", stand, words).Refusal);
    }

    [Fact]
    public void Two_who_write_down_what_was_decided_both_stand()
    {
        Raise(Ways.Led);
        Do("ade", Decide("Noor tells them"));
        Do("sol", Decide("noor  tells them"));
        Do("sol", Decide("Nobody tells them"));

        Assert.Equal(["Noor tells them", "Nobody tells them"], Only.Outcomes.Select(o => o.Words));
    }

    [Fact]
    public void What_was_let_go_waits_no_more_and_takes_no_words()
    {
        Raise(Ways.Round);
        Do("ade", MatterDecisions.Drop(Matters, "m"));

        Assert.Empty(Matters.Open);
        Assert.Equal("deciding.not-there", Decide("We go").Refusal);
        Assert.Equal("deciding.not-there", MatterDecisions.Drop(Matters, "m").Refusal);
    }

    /// <summary>Whatever is said and by whom: nobody's words are lost, and each member stands where they last said.</summary>
    [Fact]
    public void Every_word_is_kept_whoever_says_what() =>
        Prop.ForAll(
                Gen.Choose(0, 14).ArrayOf(12).ToArbitrary(),
                dice =>
                {
                    var log = new Log([]);
                    log.Append("sol", new MatterRaised("m", "What?", "", Ways.Fingers, ""));
                    foreach (var die in dice)
                        log.Append(
                            $"p{die % 3}",
                            new MatterSaid("m", Ways.Stands(Ways.Fingers)[die / 3], $"{die}")
                        );
                    var matter = Matters.Fold(log.Events).All.Single();
                    var last = dice.GroupBy(d => d % 3)
                        .ToDictionary(g => $"p{g.Key}", g => $"{g.Last()}");
                    return matter.Said.Select(v => v.Words).SequenceEqual(dice.Select(d => $"{d}"))
                        && matter.Now.ToDictionary(v => v.By, v => v.Words).Count == last.Count
                        && matter.Now.All(v => last[v.By] == v.Words)
                        && matter.Now.Count + matter.Before.Count() == dice.Length;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private void AgreeOnWays() =>
        _log.Sheet(
            "ade",
            "ways",
            Day,
            [("kind", GridOf(Row("told", ("way", Picked("survivor")))))]
        );

    private Tables.TableBoard Agreed => _log.Boards.Tables["ways"];

    private void Raise(string way) =>
        Do("ade", MatterDecisions.Raise(Agreed, "m", "Do we go?", "", way));

    private void Say(string by, string stand, string words) =>
        Do(by, MatterDecisions.Say(Matters, "m", by, stand, words));

    private Decision Decide(string words) => MatterDecisions.Decide(Matters, "m", words);

    private void Do(string by, Decision decision)
    {
        Assert.Null(decision.Refusal);
        _log.Append(by, decision.Events);
    }
}
