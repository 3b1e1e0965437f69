using Kith.Vault;

namespace Kith.Storage.Tests;

/// <summary>What every engine must do. One class for each engine runs all of it.</summary>
public abstract partial class StoreTests : IAsyncLifetime
{
    protected IStore Store { get; set; } = null!;

    /// <summary>Opens the store; the same one when it is called again.</summary>
    protected abstract Task<IStore> Open();

    /// <summary>Runs a statement beside the store.</summary>
    protected abstract Task Run(string sql);

    public async Task InitializeAsync() => Store = await Open();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task What_is_appended_is_read_in_order()
    {
        var stream = Samples.Stream();
        var items = Enumerable.Range(0, 20).Select(i => Samples.Item(i)).ToList();
        foreach (var item in items)
            Assert.True(await Store.Commit(Batch.Of(new Change.Append(stream, item))));

        var read = await Store.Read(stream, 5);

        Assert.Equal(items.Skip(5).Select(Show), read.Select(Show));
        Assert.Equal(20, await Store.Next(stream));
    }

    [Fact]
    public async Task A_stream_nobody_wrote_to_is_empty()
    {
        Assert.Empty(await Store.Read(Samples.Stream(), 0));
        Assert.Equal(0, await Store.Next(Samples.Stream()));
    }

    [Fact]
    public async Task An_append_to_a_taken_position_is_refused_and_changes_nothing()
    {
        var stream = Samples.Stream();
        await Store.Append(stream, 0);
        var before = await Store.Read(stream, 0);

        Assert.False(await Store.Append(stream, 0));

        Assert.Equal(before.Select(Show), (await Store.Read(stream, 0)).Select(Show));
    }

    [Fact]
    public async Task An_item_is_overwritten_by_as_many_bytes_or_not_at_all()
    {
        var stream = Samples.Stream();
        await Store.Append(stream, 0);
        var (other, longer) = (Samples.Item(0).Sealed, new byte[2105]);

        Assert.True(await Store.Commit(Batch.Of(new Change.Overwrite(stream, 0, other))));
        Assert.False(await Store.Commit(Batch.Of(new Change.Overwrite(stream, 0, longer))));
        Assert.False(await Store.Commit(Batch.Of(new Change.Overwrite(stream, 1, other))));

        var item = Assert.Single(await Store.Read(stream, 0));
        Assert.Equal(other.ToArray(), item.Sealed.ToArray());
    }

    [Fact]
    public async Task Parts_of_a_file_are_read_one_by_one_and_dropped_together()
    {
        var (file, another) = (new FileId(1), new FileId(2));
        var parts = Enumerable.Range(0, 3).Select(Samples.Part).ToList();
        foreach (var part in parts)
            Assert.True(await Store.Commit(Batch.Of(new Change.AddPart(file, part))));
        Assert.False(await Store.Commit(Batch.Of(new Change.AddPart(file, parts[1]))));
        await Store.Commit(Batch.Of(new Change.AddPart(another, parts[0])));

        var read = await Store.ReadPart(file, 2);
        Assert.Equal(parts[2].Sealed.ToArray(), read!.Value.Sealed.ToArray());
        Assert.Equal(2, read.Value.Number);
        Assert.Null(await Store.ReadPart(file, 3));

        Assert.True(await Store.Commit(Batch.Of(new Change.DropFile(file))));
        Assert.True(await Store.Commit(Batch.Of(new Change.DropFile(file))));
        Assert.Null(await Store.ReadPart(file, 0));
        Assert.NotNull(await Store.ReadPart(another, 0));
    }

    [Fact]
    public async Task A_batch_with_one_refused_change_leaves_nothing_behind()
    {
        var (taken, free) = (Samples.Stream(), Samples.Stream());
        var seat = Samples.Seat();
        var row = Samples.Row(seat, 1);
        await Store.Append(taken, 0);

        Assert.False(
            await Store.Commit(
                Batch.Of(
                    new Change.Append(free, Samples.Item(0)),
                    new Change.AddRow(row),
                    new Change.AddMeta("batch", new byte[] { 1 }),
                    new Change.Append(taken, Samples.Item(0))
                )
            )
        );

        Assert.Empty(await Store.Read(free, 0));
        Assert.Null(await Store.FindRow(row.Tag));
        Assert.Null(await Store.Meta("batch"));
    }

    [Fact]
    public async Task Of_many_appends_to_one_position_exactly_one_is_kept()
    {
        var stream = Samples.Stream();

        var kept = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => Task.Run(() => Store.Append(stream, 0)))
        );

        Assert.Single(kept, won => won);
        Assert.Single(await Store.Read(stream, 0));
    }

    [Fact]
    public async Task Eight_writers_of_one_stream_lose_nothing_and_overwrite_nothing()
    {
        var shared = Samples.Stream();
        async Task Write()
        {
            for (var written = 0; written < 20; )
                if (await Store.Append(shared, await Store.Next(shared)))
                    written++;
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Write)));

        var read = await Store.Read(shared, 0);
        Assert.Equal(Enumerable.Range(0, 8 * 20).Select(i => (long)i), read.Select(i => i.Seq));
    }

    [Fact]
    public async Task Sixty_four_writers_of_their_own_streams_are_all_kept()
    {
        var streams = Enumerable.Range(0, 64).Select(_ => Samples.Stream()).ToList();

        var kept = await Task.WhenAll(
            streams.Select(stream => Task.Run(() => Store.Append(stream, 0)))
        );

        Assert.All(kept, Assert.True);
        foreach (var stream in streams)
            Assert.Single(await Store.Read(stream, 0));
    }

    [Fact]
    public async Task A_row_is_found_by_its_tag_alone()
    {
        var row = Samples.Row(Samples.Seat(), 3);
        await Store.Commit(Batch.Of(new Change.AddRow(row)));

        var found = await Store.FindRow(row.Tag);

        Assert.Equal((row.Seat, row.Slot), (found!.Seat, found.Slot));
        Assert.Equal(row.Sealed.ToArray(), found.Sealed.ToArray());
        Assert.Null(await Store.FindRow(Samples.Row(row.Seat, 3).Tag));
    }

    [Fact]
    public async Task A_slot_holds_one_row()
    {
        var seat = Samples.Seat();
        await Store.Commit(Batch.Of(new Change.AddRow(Samples.Row(seat, 2))));

        Assert.False(await Store.Commit(Batch.Of(new Change.AddRow(Samples.Row(seat, 2)))));
    }

    [Fact]
    public async Task A_row_is_replaced_once_and_not_twice()
    {
        var old = Samples.Row(Samples.Seat(), 4);
        await Store.Commit(Batch.Of(new Change.AddRow(old)));
        var drop = new Change.DropRow(old.Seat, old.Slot, old.Tag);
        Batch Replace() => Batch.Of(drop, new Change.AddRow(Samples.Row(old.Seat, old.Slot)));

        Assert.True(await Store.Commit(Replace()));
        Assert.False(await Store.Commit(Replace()));
        Assert.Null(await Store.FindRow(old.Tag));
    }

    [Fact]
    public async Task A_slot_is_cleared_whatever_is_in_it_as_long_as_another_row_stands()
    {
        var seat = Samples.Seat();
        var (own, other) = (Samples.Row(seat, 1), Samples.Row(seat, 2));
        await Store.Commit(Batch.Of(new Change.AddRow(own), new Change.AddRow(other)));
        var next = Samples.Row(seat, 2);
        Batch Replace() =>
            Batch.Of(
                new Change.NeedRow(own.Tag),
                new Change.ClearSlot(seat, 2),
                new Change.AddRow(next)
            );

        Assert.True(await Store.Commit(Replace()));
        Assert.Equal(next.Tag.ToArray(), (await Store.RowIn(seat, 2))!.Tag.ToArray());
        await Store.Commit(Batch.Of(new Change.DropRow(seat, 1, own.Tag)));
        Assert.False(await Store.Commit(Replace()));
        Assert.False(await Store.Commit(Batch.Of(new Change.ClearSlot(seat, 1))));
        Assert.Null(await Store.RowIn(seat, 1));
        Assert.Equal(next.Sealed.ToArray(), (await Store.RowIn(seat, 2))!.Sealed.ToArray());
    }

    [Fact]
    public async Task An_item_is_removed_once_and_not_twice()
    {
        var stream = Samples.Stream();
        await Store.Append(stream, 0);
        await Store.Append(stream, 1);

        Assert.True(await Store.Commit(Batch.Of(new Change.Drop(stream, 0))));
        Assert.False(await Store.Commit(Batch.Of(new Change.Drop(stream, 0))));
        Assert.Equal([1L], (await Store.Read(stream, 0)).Select(i => i.Seq));
    }

    [Fact]
    public async Task A_meta_value_is_replaced_only_by_who_knows_it()
    {
        byte[] first = [1, 2, 3];
        byte[] second = [4, 5];
        Assert.True(await Store.Commit(Batch.Of(new Change.AddMeta("key", first))));
        Assert.False(await Store.Commit(Batch.Of(new Change.AddMeta("key", second))));
        Assert.False(await Store.Commit(Batch.Of(new Change.DropMeta("key", second))));
        Assert.Equal(first, await Store.Meta("key"));

        Assert.True(
            await Store.Commit(
                Batch.Of(new Change.DropMeta("key", first), new Change.AddMeta("key", second))
            )
        );

        Assert.Equal(second, await Store.Meta("key"));
    }

    [Fact]
    public async Task Everything_is_there_after_opening_again()
    {
        var stream = Samples.Stream();
        var row = Samples.Row(Samples.Seat(), 5);
        var item = Samples.Item(0);
        await Store.Commit(Batch.Of(new Change.Append(stream, item), new Change.AddRow(row)));
        await Store.DisposeAsync();

        Store = await Open();

        Assert.Equal(Show(item), Show(Assert.Single(await Store.Read(stream, 0))));
        Assert.NotNull(await Store.FindRow(row.Tag));
    }

    [Fact]
    public async Task The_probe_tells_an_open_store()
    {
        Assert.True(await Store.Probe());
    }

    static string Show(Item item) => $"{item.Seq} {Convert.ToHexString(item.Sealed.Span)}";
}
