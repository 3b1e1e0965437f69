using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What does not open has to be accounted for by who wrote it, place by place.</summary>
public sealed class GapTests
{
    [Fact]
    public void An_entry_taken_away_by_its_author_is_accounted_for()
    {
        var log = WrittenLog.Of(4);
        var reader = Read(log, log.Reader(), 1);

        Assert.True(reader.HasGaps);
        Assert.True(IsAccountedFor(reader, log.Tombstone(1)));
        Assert.True(IsAccountedFor(reader, log.Tombstone(1), log.Tombstone(2)));
        Assert.False(IsAccountedFor(reader));
        Assert.False(IsAccountedFor(reader, log.Tombstone(2)));
        Assert.False(IsAccountedFor(reader, log.Tombstone(1) with { Epoch = 4 }));
        Assert.False(IsAccountedFor(reader, log.Tombstone(1) with { Seq = 2 }));
    }

    [Fact]
    public void A_run_of_them_is_accounted_for_only_all_together()
    {
        var log = WrittenLog.Of(5);
        var reader = Read(log, log.Reader(), 1, 2, 3);

        Assert.True(IsAccountedFor(reader, log.Tombstone(1), log.Tombstone(2), log.Tombstone(3)));
        Assert.False(IsAccountedFor(reader, log.Tombstone(2), log.Tombstone(3)));
        Assert.False(IsAccountedFor(reader, log.Tombstone(1), log.Tombstone(3)));
        Assert.False(IsAccountedFor(reader, log.Tombstone(1), log.Tombstone(2)));
    }

    [Fact]
    public void Two_places_apart_are_each_accounted_for()
    {
        var log = WrittenLog.Of(5);
        var reader = Read(log, log.Reader(), 1, 3);

        Assert.True(IsAccountedFor(reader, log.Tombstone(1), log.Tombstone(3)));
        Assert.False(IsAccountedFor(reader, log.Tombstone(1)));
        Assert.False(IsAccountedFor(reader, log.Tombstone(3)));
    }

    [Fact]
    public void A_trace_that_does_not_fit_what_stands_before_it_is_none()
    {
        var (log, other) = (WrittenLog.Of(2), WrittenLog.Of(2));
        var reader = log.Reader();
        Assert.NotNull(Take(reader, log.Items[0]));
        Assert.Null(Take(reader, log.Noise(1)));
        // Whoever forges names in the next entry a trace of another chain.
        var trace = other.Entries[1].Trace;
        Assert.NotNull(Take(reader, log.Sealed(new(2, trace.Hash), 2)));

        Assert.False(IsAccountedFor(reader, new Tombstone(3, 1, trace)));
    }

    [Fact]
    public void Noise_at_the_end_is_accounted_for_by_nothing()
    {
        var log = WrittenLog.Of(2);
        var reader = Read(log, log.Reader(), 1);

        Assert.False(IsAccountedFor(reader, log.Tombstone(1)));
    }

    [Fact]
    public void What_is_not_there_at_all_is_accounted_for_by_nothing()
    {
        var log = WrittenLog.Of(4);
        var reader = log.Reader();
        Assert.NotNull(Take(reader, log.Items[0]));
        Assert.NotNull(Take(reader, log.Items[2]));
        Assert.NotNull(Take(reader, log.Items[3]));

        Assert.True(reader.HasGaps);
        Assert.False(IsAccountedFor(reader, log.Tombstone(1)));
    }

    [Fact]
    public void Only_as_many_numbers_are_left_out_as_there_are_places_that_do_not_open()
    {
        var log = WrittenLog.Of(2);

        Assert.NotNull(Take(Read(log, log.Reader(), 1), log.Sealed(log.Head, 1)));
        Assert.NotNull(Take(Read(log, log.Reader(), 1), log.Sealed(log.Head, 2)));
        Assert.Null(Take(Read(log, log.Reader(), 1), log.Sealed(log.Head, 3)));
    }

    [Fact]
    public void A_head_that_was_verified_is_passed_through_in_a_gap_too()
    {
        var log = WrittenLog.Of(4);
        var right = new Head(2, log.Entries[1].Hash);
        var wrong = new Head(2, Bytes32.From(Chance.Bytes(32)));
        var tombstones = new[] { log.Tombstone(1), log.Tombstone(2) };

        Assert.True(IsAccountedFor(Read(log, log.Reader(right), 1), tombstones));
        Assert.True(IsAccountedFor(Read(log, log.Reader(right), 1, 2), tombstones));
        Assert.False(IsAccountedFor(Read(log, log.Reader(wrong), 1, 2), tombstones));
        var reader = log.Reader(wrong);
        Assert.NotNull(Take(reader, log.Items[0]));
        Assert.Null(Take(reader, log.Noise(1)));
        Assert.Null(Take(reader, log.Items[2]));
    }

    /// <summary>Reads all of it, with noise at these places.</summary>
    static Log Read(WrittenLog log, Log reader, params int[] gone)
    {
        for (var i = 0; i < log.Items.Count; i++)
        {
            var isGone = gone.Contains(i);
            var item = isGone ? log.Noise(i) : log.Items[i];
            var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
            var looked = reader.Look(item, room);
            Assert.Equal(isGone, reader.Take(looked, _ => true, out var isGap) is null);
            Assert.Equal(isGone, isGap);
        }
        return reader;
    }

    static LogEntry? Take(Log reader, Item item) =>
        reader.Take(item, new byte[EntryFormat.RoomFor(item.Sealed.Length)], _ => true);

    static bool IsAccountedFor(Log reader, params Tombstone[] tombstones) =>
        reader.IsAccountedFor(tombstones.ToHashSet());
}
