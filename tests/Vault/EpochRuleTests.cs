using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What may stand in a circle's log and behind what, by the rules alone: no signature is looked at here.</summary>
public sealed class EpochRuleTests
{
    const uint Minute = 100;

    static readonly AuthorId Maya = new(1);
    static readonly AuthorId Dele = new(2);
    static readonly AuthorId Ines = new(3);
    static readonly AuthorId Nobody = new(4);

    static readonly byte[] Three = new Roster(
        0,
        [Member(Maya), Member(Dele), Member(Ines, joined: false)]
    ).Write();

    static LogEntry Opening => Entry(Maya, Kinds.Roster, Three);

    [Fact]
    public void It_begins_with_a_roster_by_who_opened_it_and_has_no_other()
    {
        Assert.NotNull(After(Opening));
        Assert.Null(After());
        Assert.Null(After(Entry(Dele, Kinds.Roster, Three)));
        Assert.Null(After(Entry(Maya, Kinds.Why, 1)));
        Assert.Null(After(Entry(Maya, Kinds.Roster, 1, 2, 3)));
        Assert.Null(After(Opening, Opening));
    }

    [Fact]
    public void The_first_of_a_circle_begins_with_its_starter_alone()
    {
        byte[] Alone(long first) => new Roster(first, [Member(Maya)]).Write();

        Assert.NotNull(After(Of(1), Entry(Maya, Kinds.Roster, Alone(0))));
        Assert.Null(After(Of(1), Entry(Maya, Kinds.Roster, Alone(1))));
        Assert.Null(After(Of(1), Opening));
    }

    [Fact]
    public void It_is_gone_on_with_only_where_it_stood()
    {
        var own = new[] { new OwnEntry(0, Opening) };
        bool Resumes(StreamId stream, uint number) =>
            Epoch
                .OfCircle(Of(2), before: null, Head.None)
                .Resume(new(stream, number, Head.None, [], own));

        Assert.True(Resumes(new(2), 2));
        Assert.False(Resumes(new(3), 2));
        Assert.False(Resumes(new(2), 3));
    }

    [Fact]
    public void A_restoring_is_named_right_behind_the_roster_by_who_opened_it()
    {
        var mark = Entry(Maya, Kinds.Restored, new byte[Identity.Length]);

        Assert.Equal(Identity.Length, After(Opening, mark)!.RestoredMark.Length);
        Assert.Null(After(Opening, Entry(Dele, Kinds.Restored, new byte[Identity.Length])));
        Assert.Null(After(Opening, Entry(Maya, Kinds.Restored, new byte[Identity.Length - 1])));
        Assert.Null(After(Opening, mark, mark));
        Assert.Null(After(Opening, Entry(Maya, Kinds.Why, 1), mark));
    }

    [Fact]
    public void Members_write_what_is_well_formed_and_strangers_nothing()
    {
        var given = new Given(Ines, 1, 2).Write();

        Assert.NotNull(After(Opening, Entry(Dele, Kinds.Yes, Yes.Say(Maya, YesTo.Removal))));
        Assert.NotNull(After(Opening, Entry(Dele, Kinds.Given, given)));
        Assert.NotNull(After(Opening, Entry(Dele, Kinds.Why, 1)));
        Assert.Null(After(Opening, Entry(Dele, Kinds.Yes, 1)));
        Assert.Null(After(Opening, Entry(Dele, Kinds.Given, given[1..])));
        Assert.Null(After(Opening, Entry(Dele, Kinds.Why, 1, 2)));
        Assert.Null(After(Opening, Entry(Nobody, Kinds.Why, 1)));
    }

    [Fact]
    public void Who_left_writes_nothing_more()
    {
        var left = Entry(Dele, Kinds.Left);

        Assert.Contains(Dele, After(Opening, left)!.Standing.Left);
        Assert.Null(After(Opening, Entry(Dele, Kinds.Left, 1)));
        Assert.Null(After(Opening, left, Entry(Dele, Kinds.Why, 1)));
        Assert.NotNull(After(Opening, left, Entry(Maya, Kinds.Why, 1)));
    }

    [Fact]
    public void Who_has_not_joined_can_only_join_which_closes_it()
    {
        Assert.Null(After(Opening, Entry(Ines, Kinds.Why, 1)));
        Assert.Null(After(Opening, Entry(Ines, Kinds.Yes, Yes.Say(Maya, YesTo.Removal))));
        Assert.Null(After(Opening, Entry(Ines, Kinds.Ending, Ending.Say(isYes: true))));
        Assert.Null(After(Opening, Entry(Ines, Kinds.Limited, new byte[SeatKeeping.Length])));
        Assert.True(After(Opening, Entry(Ines, Kinds.Closing, new byte[32]))!.IsClosed);
    }

    [Fact]
    public void Nothing_follows_a_closing()
    {
        var closing = Entry(Maya, Kinds.Closing, new byte[32]);

        Assert.True(After(Opening, closing)!.IsClosed);
        Assert.False(After(Opening)!.IsClosed);
        Assert.Null(After(Opening, closing, Entry(Dele, Kinds.Why, 1)));
        Assert.Null(After(Opening, closing, Entry(Ines, Kinds.Closing, new byte[32])));
    }

    [Fact]
    public void It_is_followed_by_the_epoch_that_its_closing_means_and_whose_opener_closed_it()
    {
        bool Follows(Held meant, Held other) =>
            After(Opening, Entry(Maya, Kinds.Closing, meant.Commitment()))!.IsFollowedBy(other);
        var next = Of(3);

        Assert.True(Follows(next, next));
        Assert.False(Follows(next, next with { Key = Secret.Random(Envelope.KeyLength) }));
        Assert.False(Follows(next, next with { Opener = Key(Dele) }));
        Assert.False(Follows(Of(4), Of(4)));
        var elsewhere = next with { Circle = new(10) };
        Assert.False(Follows(elsewhere, elsewhere));
        Assert.False(After(Opening)!.IsFollowedBy(next));
    }

    [Fact]
    public void There_is_one_limited_seat_and_it_ends_once()
    {
        var seat = Entry(Dele, Kinds.Limited, new byte[SeatKeeping.Length]);
        var over = Entry(Dele, Kinds.LimitedOver);

        Assert.True(After(Opening, seat)!.Limited.IsThere);
        Assert.Null(After(Opening, Entry(Dele, Kinds.Limited, new byte[SeatKeeping.Length - 1])));
        Assert.Null(After(Opening, seat, seat));
        Assert.False(After(Opening, seat, over)!.Limited.IsThere);
        Assert.Null(After(Opening, over));
        Assert.Null(After(Opening, seat, over, over));
        Assert.Null(After(Opening, seat, Entry(Dele, Kinds.LimitedOver, 1)));
        Assert.Null(After(Opening, seat, Entry(Ines, Kinds.LimitedOver)));
        Assert.NotNull(After(Opening, seat, over, seat));
    }

    [Fact]
    public void A_limited_seat_is_carried_over_right_behind_the_beginning_and_nowhere_else()
    {
        // Who joins opens an epoch with a key that is on no roster from then on.
        var opener = Of(2) with
        {
            Opener = Key(Nobody),
        };
        var opening = Entry(Nobody, Kinds.Roster, Three);
        var mark = Entry(Nobody, Kinds.Restored, new byte[Identity.Length]);
        var seat = Entry(Nobody, Kinds.Limited, new byte[SeatKeeping.Length]);

        Assert.NotNull(After(opener, opening, seat));
        Assert.NotNull(After(opener, opening, mark, seat));
        Assert.Null(After(opener, opening, Entry(Maya, Kinds.Why, 1), seat));
        Assert.Null(After(opener, opening, Entry(Nobody, Kinds.LimitedOver)));
    }

    [Fact]
    public void It_is_closed_for_good_a_week_after_the_last_yes_and_then_nothing_follows()
    {
        LogEntry Say(AuthorId who, byte[] word, uint at = Minute) =>
            Entry(who, Kinds.Ending, word) with
            {
                Minutes = at,
            };
        var (yes, no) = (Ending.Say(isYes: true), Ending.Say(isYes: false));
        LogEntry[] agreed = [Opening, Say(Maya, yes), Say(Dele, yes, Minute + 5)];
        LogEntry Over(uint at) => Say(Maya, Ending.Close(), at);
        const uint due = Minute + 5 + Ending.MinutesToWait;

        Assert.Equal(due, After([.. agreed, Over(due)])!.Ending.Over);
        Assert.Null(After([.. agreed, Over(due - 1)]));
        Assert.Null(After(Opening, Say(Maya, yes), Over(due)));
        Assert.Null(After([.. agreed, Say(Dele, no), Over(due)]));
        Assert.Null(After([.. agreed, Over(due), Entry(Dele, Kinds.Why, 1)]));
        Assert.Null(After(Opening, Say(Maya, [9])));
    }

    static Bytes32 Key(AuthorId who) => new(who.Value, 1);

    static Member Member(AuthorId who, bool joined = true) =>
        new(who, Key(who), new(who.Value, 2), joined);

    static Held Of(uint epoch) =>
        new(new(9), epoch, new(epoch), Secret.Zeros(32), Maya, Secret.Zeros(32), Key(Maya));

    static LogEntry Entry(AuthorId by, ushort kind, params byte[] body) =>
        new(2, Key(by), 0, default, Minute, kind, body, default, default);

    /// <summary>The epoch after these entries; null when one of them cannot be there.</summary>
    static Epoch? After(params LogEntry[] entries) => After(Of(2), entries);

    static Epoch? After(Held held, params LogEntry[] entries)
    {
        var epoch = Epoch.OfCircle(held, before: null, Head.None);
        var own = entries.Select((e, i) => new OwnEntry(i, e)).ToList();
        return epoch.Resume(new(held.Stream, held.Epoch, Head.None, [], own)) ? epoch : null;
    }
}
