using Kith.Interventions.Circle;
using Kith.Interventions.Practice;
using Kith.Interventions.Together;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests;

public class PracticeTests
{
    private readonly Log _log = new();

    private PracticeStory? Story => PracticeStory.Fold(_log.Events);

    [Fact]
    public void A_room_that_begins_as_practice_is_practice_for_ever()
    {
        Begin();
        _log.Append("ade", new KindSaid(RoomKind.Team, null), new PracticeSaid("other", 4, Day));

        Assert.Equal(new PracticeStory("lantern", 0, Day), Story);
        Assert.Equal(RoomKind.Practice, Members.Fold(_log.Events).Kind!.Kind);
    }

    [Fact]
    public void Nobody_makes_practice_out_of_a_real_room()
    {
        _log.Append("ade", new InterventionNamed("Harbour"), new MemberNamed("Ade"));
        _log.Append("ade", new PaperRead());
        _log.Append("kit", new PracticeSaid("lantern", 0, Day), new TimeMoved("lantern", 1, Day));
        _log.Append("kit", new KindSaid(RoomKind.Practice, null));

        Assert.Null(Story);
        Assert.Null(Members.Fold(_log.Events).Kind);
        Assert.Same(_log.Events, PracticeStory.Dated(_log.Events));
        Assert.NotNull(TogetherDecisions.Say(RoomKind.Practice, "").Refusal);
    }

    [Fact]
    public void Who_came_later_is_told_and_a_real_kind_that_was_told_first_stands()
    {
        _log.Append("ade", new NamesTold("Practice", new Dictionary<string, string>()));
        _log.Append("ade", new PracticeSaid("lantern", 2, Day));
        Assert.Equal(new PracticeStory("lantern", 2, Day), Story);

        var real = new Log()
            .Append("ade", new KindSaid(RoomKind.Team, null))
            .Append("kit", new PracticeSaid("lantern", 0, Day));
        Assert.Null(PracticeStory.Fold(real.Events));
    }

    [Fact]
    public void Time_goes_forward_only()
    {
        Begin();
        GoOn(Day.AddDays(6));
        Assert.Equal(new PracticeStory("lantern", 1, Day.AddDays(6)), Story);
        _log.Append("ade", new TimeMoved("lantern", 0, Day), new TimeMoved("lantern", 2, Day));
        Assert.Equal(new PracticeStory("lantern", 1, Day.AddDays(6)), Story);

        GoOn(null);
        Assert.Equal(new PracticeStory("lantern", 1, Day.AddDays(13)), Story);
    }

    [Fact]
    public void Two_who_go_on_at_once_go_on_once()
    {
        Begin();
        var seen = new PracticePlace(0, Day);
        _log.Append("ade", PracticeDecisions.GoOn(Story, seen, Day.AddDays(6)).Events);

        var late = PracticeDecisions.GoOn(Story, seen, Day.AddDays(20));

        Assert.Null(late.Refusal);
        Assert.Empty(late.Events);
        Assert.NotNull(PracticeDecisions.GoOn(null, seen, Day).Refusal);
    }

    [Fact]
    public void What_happens_bears_the_day_of_the_story_on_which_it_happened()
    {
        Begin();
        GoOn(Day.AddDays(6));
        _log.Append("sol", new MemberNamed("Sol"));

        var dated = PracticeStory.Dated(_log.Events);

        Assert.Equal(Day, DateOnly.FromDateTime(dated[0].At.UtcDateTime));
        Assert.Equal(Day.AddDays(6), DateOnly.FromDateTime(dated[^1].At.UtcDateTime));
        Assert.Equal(dated, PracticeStory.Dated(dated));
        Assert.Equal(_log.Events.Select(e => e.Seq), dated.Select(e => e.Seq));
    }

    [Fact]
    public void It_is_read_back_as_it_was_written()
    {
        CircleEvent[] events =
        [
            new PracticeSaid("lantern", 1, Day),
            new TimeMoved("lantern", 2, Day),
        ];

        Assert.All(events, e => Assert.Equal(e, EventJson.Read(EventJson.Write(e))));
    }

    private void Begin() =>
        _log.Append(
            "ade",
            new InterventionNamed("Practice"),
            new MemberNamed("Ade"),
            new PracticeSaid("lantern", 0, Day)
        );

    private void GoOn(DateOnly? next) =>
        _log.Append(
            "ade",
            PracticeDecisions.GoOn(Story, new PracticePlace(Story!.Turn, Story.Day), next).Events
        );
}
