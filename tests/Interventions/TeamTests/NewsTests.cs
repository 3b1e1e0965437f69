using FsCheck;
using FsCheck.Fluent;
using Kith.Interventions.Accountability;
using Kith.Interventions.Circle;
using Kith.Interventions.Deciding;
using Kith.Interventions.Files;
using Kith.Interventions.News;
using Kith.Interventions.Promises;
using Kith.Interventions.Retaliation;
using Kith.Interventions.Sharing;
using Kith.Interventions.Sheets;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.TeamTests;

public class NewsTests
{
    private readonly Log _log = new(
        Worksheet(
            "meeting",
            Rows("promise", Text("what", "promises.what"), Persons("who", "promises.who")),
            Rows("decided", Text("d", "decisions.what")),
            Text("free")
        )
    );

    [Fact]
    public void What_others_wrote_is_new_and_what_one_wrote_oneself_is_not()
    {
        _log.Sheet("ade", "meeting", Day, [("free", Said("It is quiet"))]);

        var news = Since(-1, "sol");
        var sheet = Assert.Single(news.Sheets);
        Assert.Equal(("meeting", true, 1), (sheet.Sheet.Id, sheet.Begun, sheet.Answers));
        Assert.Equal(["ade"], sheet.By);
        Assert.True(Since(-1, "ade").IsNothing);
    }

    [Fact]
    public void Only_what_stands_after_the_mark_is_new()
    {
        _log.Sheet("ade", "meeting", Day, [("free", Said("It is quiet"))]);
        var mark = _log.Events[^1].Seq;
        Assert.True(Since(mark, "sol").IsNothing);

        _log.Answer("ines", "meeting", "meeting", ("free", Said("Not for me")));
        var sheet = Assert.Single(Since(mark, "sol").Sheets);
        Assert.Equal((false, 1), (sheet.Begun, sheet.Answers));
        Assert.Equal(["ines"], sheet.By);
    }

    [Fact]
    public void Promises_decisions_and_what_became_of_them_are_new()
    {
        _log.Sheet(
            "ade",
            "meeting",
            Day,
            [
                ("promise", Table(Row("r1", ("what", Said("Ask Bea")), ("who", Names("Ade"))))),
                ("decided", Table(Row("r1", ("d", Said("Wait"))))),
            ]
        );
        var news = Since(-1, "sol");
        Assert.Equal("Ask Bea", Assert.Single(news.Promises).What);
        Assert.Equal("Wait", Assert.Single(news.Decisions).What);

        var mark = _log.Events[^1].Seq;
        _log.Append(
            "ade",
            new PromiseSettled("meeting", "meeting", "promise", "r1", PromiseState.Kept)
        );
        Assert.Equal(PromiseState.Kept, Assert.Single(Since(mark, "sol").Settled).State);
    }

    [Fact]
    public void Files_copies_and_those_who_came_are_new()
    {
        _log.Append("sol", new MemberNamed("Sol"));
        var mark = _log.Events[^1].Seq;
        _log.Append("ade", new MemberNamed("Ade"), new FileKept("f", "The door", false))
            .Append("ade", new CopyShared("c", "meeting", 1, Day, [], [], null, false));

        var news = Since(mark, "sol");
        Assert.Equal(["ade"], news.Members);
        Assert.Equal("The door", Assert.Single(news.Files).What.Name);
        Assert.Equal("c", Assert.Single(news.Copies).Id);
    }

    [Fact]
    public void What_is_put_to_the_team_and_what_others_say_to_it_is_new()
    {
        _log.Append("sol", new MatterRaised("m", "Which day?", "", Ways.Round, ""));
        var mark = _log.Events[^1].Seq;
        Assert.Empty(Since(mark, "sol").Matters);

        _log.Append("ade", new MatterSaid("m", "", "Any"));
        Assert.Equal("m", Assert.Single(Since(mark, "sol").Matters).Id);
        Assert.Empty(Since(mark, "ade").Matters);
    }

    [Fact]
    public void Another_name_for_somebody_who_was_there_is_nobody_new()
    {
        _log.Append("ade", new MemberNamed("Ade"));
        var mark = _log.Events[^1].Seq;
        _log.Append("ade", new MemberNamed("Adele"));

        Assert.Empty(Since(mark, "sol").Members);
    }

    [Fact]
    public void Without_a_word_in_the_notebook_it_counts_from_what_one_wrote_last()
    {
        _log.Append("ade", new MemberNamed("Ade")).Append("sol", new MemberNamed("Sol"));

        Assert.Equal((1L, false), Of([], "sol"));
        Assert.Equal((-1L, false), Of([], "ines"));
    }

    [Fact]
    public void The_farthest_word_in_the_notebook_counts_and_only_for_its_room()
    {
        var notebook = new Log([])
            .Append("me", new RoomSeen("a", 7), new RoomSeen("b", 90))
            .Append("me", new RoomSeen("a", 3));

        Assert.Equal((7L, true), Of(notebook.Events, "sol"));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(7, false)]
    [InlineData(3, false)]
    [InlineData(11, false)]
    [InlineData(-1, false)]
    public void Nobody_goes_back_or_past_the_end(long upTo, bool isNoted)
    {
        var seen = new Seen(7, DateTimeOffset.UnixEpoch, Said: true);
        Assert.Equal(isNoted, seen.Note("a", upTo, last: 10).Events.Count == 1);
    }

    /// <summary>Whatever was written: up to the end nothing is new, and what is new after a mark is part of what is new before it.</summary>
    [Fact]
    public void A_later_mark_never_makes_more_new() =>
        Prop.ForAll(
                Gen.Choose(0, 5).ArrayOf(14).ToArbitrary(),
                dice =>
                {
                    var log = Written(dice);
                    var last = log.Count - 1;
                    var counts = Enumerable
                        .Range(-1, log.Count + 1)
                        .Select(mark => Count(Since(log, mark)))
                        .ToList();
                    return counts.SequenceEqual(counts.OrderDescending())
                        && Since(log, last).IsNothing;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Steps_of_the_process_and_answers_to_what_was_done_are_new_to_the_others()
    {
        var log = new Log([]);
        log.Append("ade", new ProcessOpened([new("e", "six quiet months")], ["stay away"]));
        log.Append(
            "ade",
            new BacklashAnswered(new("s", "s", "r"), "a post", "", "nothing", "", "", "")
        );
        var news = Since([.. log.Events], -1);
        Assert.Equal((1, 1, false), (news.Steps.Count, news.Answered.Count, news.IsNothing));
        Assert.True(Since([.. log.Events], 1).IsNothing);
    }

    private (long, bool) Of(IEnumerable<Happened> notebook, string me)
    {
        var seen = Seen.Of(notebook, "a", _log.Events, me);
        return (seen.UpTo, seen.Said);
    }

    private static List<Happened> Written(IReadOnlyList<int> dice)
    {
        var log = new Log([]);
        foreach (var (die, at) in dice.Select((d, i) => (d, i)))
            log.Append(
                die % 2 == 0 ? "ade" : "sol",
                die switch
                {
                    0 or 1 => new SheetStarted($"s{at}", "w", 1, Day),
                    2 or 3 => new FileKept($"f{at}", "x", false),
                    _ => new MemberNamed($"name {at}"),
                }
            );
        return [.. log.Events];
    }

    private static int Count(WhatIsNew news) =>
        news.Sheets.Count + news.Files.Count + news.Members.Count;

    private static WhatIsNew Since(List<Happened> events, long mark) =>
        WhatIsNew.Since(
            mark,
            "sol",
            events,
            SheetBook.Fold(events),
            Boards.Fold(events, _ => null),
            []
        );

    private WhatIsNew Since(long mark, string me) =>
        WhatIsNew.Since(
            mark,
            me,
            [.. _log.Events],
            _log.Book,
            _log.Boards,
            SharedCopies.Fold(_log.Events).On(Day)
        );
}
