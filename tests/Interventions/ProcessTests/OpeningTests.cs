using Kith.Interventions.Accountability;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.ProcessTests;

public class OpeningTests
{
    private readonly AProcess _process = new();

    [Fact]
    public void Nothing_opens_without_an_end_a_request_and_words_about_fit()
    {
        Assert.Equal("accountability.no-end", _process.Open().Refusal);
        _process.Log.Sheet("ade", "requests", Day, [("over", Said("Six quiet months"))]);
        Assert.Equal("accountability.no-request", _process.Open().Refusal);
        _process.Log.Again(
            "ade",
            "requests",
            Day,
            ("ask", Table(AProcess.Request("r1", "Stay away", "Until June")))
        );
        Assert.Equal("accountability.no-fit", _process.Open().Refusal);

        _process.Weigh("sol");
        _process.Do("ade", _process.Open());
        Assert.Equal(ProcessState.Open, _process.Now.State);
    }

    [Fact]
    public void One_unanswered_question_about_fit_keeps_it_shut()
    {
        _process.Ask("ade");
        var words = Fit.Questions.Skip(1).ToDictionary(q => q, _ => "Yes");
        _process.Do("sol", ProcessDecisions.Weigh(_process.Now, "sol", words));

        Assert.Equal("accountability.no-fit", _process.Open().Refusal);
        Assert.Equal([Fit.Questions[0]], _process.Now.Unanswered);
    }

    [Fact]
    public void What_several_say_about_fit_stands_side_by_side_and_the_same_words_once()
    {
        _process.Weigh("sol");
        _process.Weigh("sol");
        _process.Weigh("ade");

        Assert.Equal(
            ["sol", "ade"],
            _process.Now.Fit.Where(f => f.Question == "harm").Select(f => f.By)
        );
        Assert.Equal(
            "accountability.no-words",
            ProcessDecisions.Weigh(_process.Now, "ade", new Dictionary<string, string>()).Refusal
        );
    }

    [Fact]
    public void It_opens_with_the_ends_of_the_whole_and_of_each_request_in_the_words_they_have()
    {
        _process.Opened();
        _process.Log.Again("ade", "requests", Day, ("over", Said("One quiet year")));

        Assert.Equal(
            ["Six quiet months", "Stay out of the choir: Until June"],
            _process.Now.Ends.Select(e => e.Words)
        );
        Assert.Equal(["One quiet year"], _process.Written.NewTo(_process.Now));
        var opened = Assert.IsType<ProcessOpened>(Assert.Single(_process.Now.Steps).What);
        Assert.Equal(["Stay out of the choir"], opened.Requests);
    }

    [Fact]
    public void Ends_that_are_written_later_are_added_in_the_open_and_none_is_taken_off()
    {
        _process.Opened();
        Assert.Equal("accountability.no-new-end", _process.Open().Refusal);
        _process.Log.Again("ade", "requests", Day, ("over", Said("One quiet year")));
        _process.Do("sol", _process.Open());

        Assert.Equal(
            ["Six quiet months", "Stay out of the choir: Until June", "One quiet year"],
            _process.Now.Ends.Select(e => e.Words)
        );
        Assert.IsType<EndsAdded>(_process.Now.Steps[^1].What);
    }

    [Fact]
    public void The_day_to_stop_and_look_is_shown_and_is_no_end_by_itself()
    {
        _process.Ask("ade");
        Assert.Single(WrittenEnds.Days(_process.Log.Boards));
        Assert.Equal(2, _process.Written.All.Count);
    }

    [Fact]
    public void Each_entry_of_the_sheet_is_a_version_with_its_day_and_who_made_it()
    {
        _process.Ask("ade");
        _process.Log.Again(
            "sol",
            "requests",
            Day.AddDays(30),
            ("ask", Table(AProcess.Request("r1", "Stay out of the choir, and pay", "Until June")))
        );

        var versions = _process.Requests.All;
        Assert.Equal([Day.AddDays(30), Day], versions.Select(v => v.Day));
        Assert.Equal(
            [
                ["sol"],
                ["ade"],
            ],
            versions.Select(v => v.By)
        );
        Assert.Equal(
            "Stay out of the choir, and pay",
            Assert.Single(_process.Requests.Now)["what"]
        );
        Assert.Equal(
            "We sing without him",
            Assert.Single(Assert.Single(_process.Requests.Before).Rows)["after_no"]
        );
    }

    [Fact]
    public void Who_wrote_on_somebody_elses_entry_made_it_too()
    {
        _process.Ask("ade");
        _process.Log.Answer(
            "sol",
            "requests",
            "requests",
            ("ask", Table(AProcess.Request("r2", "Pay for the window", "Paid")))
        );

        Assert.Equal(["ade", "sol"], Assert.Single(_process.Requests.All).By);
        Assert.Equal(2, _process.Requests.Now.Count());
    }
}
