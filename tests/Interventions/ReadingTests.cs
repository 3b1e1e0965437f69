using Kith.Interventions.Reading;

namespace Kith.Interventions.Tests;

public sealed class ReadingTests
{
    private readonly List<Happened> notebook = [];

    private ReadingList List => ReadingList.Fold(notebook);

    [Fact]
    public void Nothing_is_kept_before_somebody_asks()
    {
        Assert.False(List.IsKept);
        Assert.Empty(List.Pages);
    }

    [Fact]
    public void Whoever_marks_a_page_asks_for_a_list()
    {
        Do(l => ReadingDecisions.Mark(l, "consent"));
        Assert.True(List.IsKept);
        Assert.True(List.Has("consent"));
        Assert.False(List.Has("danger"));
    }

    [Fact]
    public void A_mark_can_be_taken_off_and_the_latest_stands_last()
    {
        Do(ReadingDecisions.Begin);
        foreach (var page in new[] { "a", "b", "c" })
            Do(l => ReadingDecisions.Mark(l, page));
        Do(l => ReadingDecisions.Unmark(l, "a"));
        Do(l => ReadingDecisions.Mark(l, "a"));
        Assert.Equal(["b", "c", "a"], List.Pages);
    }

    [Fact]
    public void An_emptied_list_goes_on_and_an_ended_one_is_gone_with_every_mark()
    {
        Do(l => ReadingDecisions.Mark(l, "a"));
        Do(ReadingDecisions.Empty);
        Assert.Equal((true, 0), (List.IsKept, List.Pages.Count));
        Do(l => ReadingDecisions.Mark(l, "b"));
        Do(ReadingDecisions.End);
        Assert.Equal((false, 0), (List.IsKept, List.Pages.Count));
        Do(ReadingDecisions.Begin);
        Assert.Equal((true, 0), (List.IsKept, List.Pages.Count));
    }

    [Fact]
    public void What_is_so_already_adds_nothing()
    {
        Assert.Empty(ReadingDecisions.End(List).Events);
        Assert.Empty(ReadingDecisions.Empty(List).Events);
        Assert.Empty(ReadingDecisions.Unmark(List, "a").Events);
        Do(l => ReadingDecisions.Mark(l, "a"));
        Assert.Empty(ReadingDecisions.Begin(List).Events);
        Assert.Empty(ReadingDecisions.Mark(List, "a").Events);
    }

    [Fact]
    public void Every_event_reads_back_as_it_was_written()
    {
        CircleEvent[] all =
        [
            new ReadingBegun(),
            new PageRead("a"),
            new PageUnread("a"),
            new ReadingEmptied(),
            new ReadingEnded(),
        ];
        Assert.All(all, e => Assert.Equal(e, EventJson.Read(EventJson.Write(e))));
    }

    private void Do(Func<ReadingList, Decision> decide)
    {
        var decision = decide(List);
        Assert.Null(decision.Refusal);
        foreach (var what in decision.Events)
            notebook.Add(new(what, "me", DateTimeOffset.UnixEpoch, notebook.Count));
    }
}
