using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Each condition under which a reader takes the next entry of a log, one at a time.</summary>
public sealed class LogTests
{
    [Fact]
    public void An_honest_log_is_taken_whole()
    {
        var log = WrittenLog.Of(3);
        var reader = log.Reader();

        Assert.All(log.Items, item => Assert.True(Takes(reader, item)));

        Assert.Equal(log.Head, reader.Head);
        Assert.False(reader.HasGaps);
        Assert.Equal([3UL], reader.Written.Select(w => w.Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(ulong.MaxValue)]
    public void An_author_numbers_what_they_write_without_holes_or_repeats(ulong number)
    {
        var log = WrittenLog.Of(2);
        var reader = Read(log, 2);

        Assert.False(Takes(reader, log.Sealed(log.Head, number)));
        Assert.True(Takes(Read(log, 2), log.Sealed(log.Head, 2)));
    }

    [Fact]
    public void Each_author_has_numbers_of_their_own()
    {
        var log = WrittenLog.Of(2);
        using var other = SigningKey.Random();

        Assert.False(Takes(Read(log, 2), log.Sealed(log.Head, 2, other)));
        Assert.True(Takes(Read(log, 2), log.Sealed(log.Head, 0, other)));
    }

    [Fact]
    public void An_entry_of_another_epoch_is_not_taken()
    {
        var log = WrittenLog.Of(1);

        Assert.False(Takes(Read(log, 1), log.Sealed(log.Head, 1, epoch: 4)));
    }

    [Fact]
    public void An_entry_names_the_one_before_it()
    {
        var log = WrittenLog.Of(1);
        var elsewhere = new Head(1, Bytes32.From(Chance.Bytes(32)));

        Assert.False(Takes(Read(log, 1), log.Sealed(elsewhere, 1)));
    }

    [Fact]
    public void Only_who_cannot_know_what_came_before_takes_any_first_entry()
    {
        var log = new WrittenLog();
        var behind = Bytes32.From(Chance.Bytes(32));
        var first = log.Sealed(new(0, behind), 0);
        var second = WrittenLog.Of(1);

        Assert.True(Takes(log.ReaderAfter(behind), first));
        Assert.True(Takes(log.ReaderAfter(null), first));
        Assert.False(Takes(log.Reader(), first));
        var reader = second.ReaderAfter(null);
        Assert.True(Takes(reader, second.Items[0]));
        Assert.False(Takes(reader, second.Sealed(new(1, behind), 1)));
    }

    [Fact]
    public void Nothing_is_taken_twice()
    {
        var log = WrittenLog.Of(2);

        Assert.False(Takes(Read(log, 2), log.Items[1]));
        Assert.False(Takes(Read(log, 2), log.Items[0]));
    }

    [Fact]
    public void What_nobody_signed_is_taken_only_from_who_checked_it_before()
    {
        var log = WrittenLog.Of(2);
        var (first, checkedThere) = log.Unsigned(0);
        var (second, _) = log.Unsigned(1);

        Assert.False(Takes(log.Reader(), first));
        Assert.True(Takes(log.Reader(checkedThere), first));
        var reader = log.Reader(new(1, log.Entries[0].Hash));
        Assert.True(Takes(reader, log.Items[0]));
        Assert.False(Takes(reader, second));
        Assert.True(TakesOwn(Read(log, 1), second));
    }

    [Fact]
    public void A_log_has_to_pass_through_where_it_was_verified()
    {
        var log = WrittenLog.Of(3);
        var elsewhere = new Head(2, Bytes32.From(Chance.Bytes(32)));
        var reader = log.Reader(elsewhere);

        Assert.True(Takes(reader, log.Items[0]));
        Assert.False(Takes(reader, log.Items[1]));
    }

    [Fact]
    public void A_log_that_ends_before_that_is_older()
    {
        var log = WrittenLog.Of(3);
        var reader = log.Reader(new(2, log.Entries[1].Hash));

        Assert.True(Takes(reader, log.Items[0]));
        Assert.False(reader.ReachesVerified);
        Assert.True(Takes(reader, log.Items[1]));
        Assert.True(reader.ReachesVerified);
        Assert.True(Takes(reader, log.Items[2]));
        Assert.True(reader.ReachesVerified);
    }

    [Fact]
    public void What_its_author_may_not_write_is_not_taken()
    {
        var log = WrittenLog.Of(1);
        var room = new byte[EntryFormat.RoomFor(log.Items[0].Sealed.Length)];
        var reader = log.Reader();

        Assert.Null(reader.Take(reader.Look(log.Items[0], room), _ => false, out var isGap));

        Assert.False(isGap);
        Assert.Equal(Head.None, reader.Head);
    }

    [Fact]
    public void The_last_entry_is_known_again_and_no_other()
    {
        var log = WrittenLog.Of(3);
        var reader = Read(log, 2);

        Assert.True(EndsWith(reader, log.Items[1]));
        Assert.False(EndsWith(reader, log.Items[0]));
        Assert.False(EndsWith(reader, log.Items[2]));
        Assert.False(EndsWith(reader, log.Noise(1)));
        Assert.False(EndsWith(reader, log.Unsigned(1).Item));
    }

    [Fact]
    public void A_body_of_any_length_comes_back_from_bytes_padded_to_a_step()
    {
        using var author = SigningKey.Random();
        var key = new WrittenLog().Key();
        for (var length = 1800; length < 2300; length++)
        {
            var note = new Note(1, new byte[length]);
            var bytes = EntryFormat.Seal(key, Head.None, author, 0, 1, note, out _);
            var room = new byte[EntryFormat.RoomFor(bytes.Length)];

            var entry = EntryFormat.Open(key, new(0, bytes), room);

            Assert.Equal(length, entry!.Value.Body.Length);
            Assert.Equal(Padding.Length(88 + length + 64 + 16) + 56, bytes.Length);
        }
    }

    static bool EndsWith(Log reader, Item item) =>
        reader.EndsWith(item, new byte[EntryFormat.RoomFor(item.Sealed.Length)]);

    static Log Read(WrittenLog log, int count)
    {
        var reader = log.Reader();
        Assert.All(log.Items.Take(count), item => Assert.True(Takes(reader, item)));
        return reader;
    }

    static bool Takes(Log reader, Item item) =>
        reader.Take(item, new byte[EntryFormat.RoomFor(item.Sealed.Length)], _ => true) is not null;

    static bool TakesOwn(Log reader, Item item) =>
        reader.Take(
            reader.Look(item, new byte[EntryFormat.RoomFor(item.Sealed.Length)], isOwn: true),
            _ => true,
            out _
        )
            is not null;
}
