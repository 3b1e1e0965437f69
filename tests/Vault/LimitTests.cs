using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Lengths and kinds exactly at their limit, and one beyond it.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_room_takes_every_kind_below_the_vaults_own_and_a_body_of_one_MiB()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var room = await maya.Open(await maya.Start());
        var longest = new byte[EntryFormat.LongestBody];

        Assert.NotNull(await room.Append(Kinds.FirstReserved - 1, longest));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            room.Append(Kinds.FirstReserved, default)
        );
        await Assert.ThrowsAsync<ArgumentException>(() => room.Append(1, new byte[(1 << 20) + 1]));
        Assert.Equal(1 << 20, Assert.Single(room.Entries).Body.Length);
    }

    [Theory]
    [InlineData(Kinds.FirstReserved - 1, true)]
    [InlineData(Kinds.FirstReserved, false)]
    [InlineData(Kinds.Closing, false)]
    [InlineData(Kinds.Held, true)]
    [InlineData(Kinds.File, true)]
    public void Of_the_vaults_own_entries_files_and_keys_can_go(ushort kind, bool can) =>
        Assert.Equal(can, Gone(kind).IsOfSomethingThatCanGo);

    [Fact]
    public void A_tombstone_has_one_length()
    {
        var bytes = Gone(1).Write();

        Assert.NotNull(Tombstone.Read(bytes));
        Assert.Null(Tombstone.Read(bytes.AsSpan(1)));
        Assert.Null(Tombstone.Read([.. bytes, 0]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_file_has_50_MiB_at_most(int more, bool may)
    {
        using var key = Secret.Random(Envelope.KeyLength);
        var bytes = new byte[FileTicket.Size];
        var writer = new ByteWriter(bytes);
        new FileTicket(new(1), key, RoomFiles.Longest + more, default).Write(ref writer);
        var whole = new ByteReader(bytes);
        var cut = new ByteReader(bytes.AsSpan(1));

        using var read = FileTicket.Read(ref whole);

        Assert.Equal(may, read is not null);
        Assert.Null(FileTicket.Read(ref cut));
    }

    [Fact]
    public void A_kept_draft_may_be_empty_and_not_shorter_than_that()
    {
        using var box = BoxKey.Random();
        using var other = BoxKey.Random();
        var (mine, hers) = (Bytes32.From(box.Public.Span), Bytes32.From(other.Public.Span));
        var token = new DraftToken(1, 0, mine, DraftPlace.Seal("/somewhere", mine));
        var bytes = KeptDraft.Write(token, 5, []);

        Assert.Equal(0, KeptDraft.Read(bytes, box)!.Body.Length);
        Assert.Null(KeptDraft.Read(bytes.AsMemory(1), box));
        Assert.NotNull(KeptDraft.Read(KeptDraft.Readdressed(bytes, box, hers), other));
        Assert.Null(KeptDraft.Readdressed(bytes.AsSpan(1), box, hers));
    }

    [Fact]
    public void What_a_limited_seat_writes_may_be_empty_and_not_shorter_than_that()
    {
        using var key = SigningKey.Random();
        var (team, seat) = (new Bytes32(1, 2), Bytes32.From(key.Public.Span));
        var bytes = SeatWords.Post(key, team, number: 3, day: 4, []);

        var read = SeatWords.ReadPost(bytes, team, seat)!;

        Assert.Equal((3u, 0), (read.Number, read.Body.Length));
        Assert.Null(SeatWords.ReadPost(bytes.AsMemory(1), team, seat));
        Assert.Null(SeatWords.ReadPost(bytes.AsMemory(0, 9), team, seat));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    public void A_line_of_a_backup_whose_name_has_another_length_is_refused(int length)
    {
        var table = new Table("streams", ["stream", "seq", "sealed"]);
        var line = new Line(table, [new byte[length], 0L, new byte[1]]);

        Assert.Throws<InvalidDataException>(() => StreamLine.Stream(line));
        var good = line with { Values = [new byte[16], 0L, new byte[1]] };
        Assert.True(StreamLine.IsOf(good, new(0)));
    }

    [Fact]
    public void A_table_of_a_backup_has_a_name_and_a_column()
    {
        Assert.Equal(["a"], LineFormat.ReadTable([1, (byte)'t', 1, (byte)'a'])!.Columns);
        Assert.Null(LineFormat.ReadTable([1, (byte)'t']));
        Assert.Null(LineFormat.ReadTable([1, (byte)'t', 2, (byte)'a']));
        Assert.Null(LineFormat.ReadTable([]));
    }

    [Fact]
    public void A_session_keeps_how_far_it_verified_each_log()
    {
        using var keys = new SessionKeys(new byte[SessionKeys.CookieLength]);
        using var others = new SessionKeys(Chance.Bytes(SessionKeys.CookieLength));
        var heads = new Heads();
        heads.Learn(new(5), new(3, new(7, 8)));
        var kept = keys.SealHeads(heads);

        Assert.Equal(heads.All, keys.OpenHeads(kept).All);
        Assert.Empty(others.OpenHeads(kept).All);
        Assert.Empty(keys.OpenHeads(null).All);
    }

    [Fact]
    public void Snapshots_together_are_bounded_and_the_oldest_go_first()
    {
        var snapshots = new Snapshots();
        for (var i = 0; i < 9; i++)
            snapshots.Keep((UInt128)i, new byte[8 << 20]);

        Assert.Null(snapshots.Find(0));
        Assert.All(Enumerable.Range(1, 8), i => Assert.NotNull(snapshots.Find((UInt128)i)));
        snapshots.Drop(8);
        Assert.Null(snapshots.Find(8));
        snapshots.Keep(9, new byte[8 << 20]);
        Assert.NotNull(snapshots.Find(1));
        snapshots.Keep(1, new byte[1]);
        snapshots.Keep(10, new byte[7 << 20]);
        Assert.NotNull(snapshots.Find(2));
        snapshots.Clear();
        Assert.Null(snapshots.Find(9));
    }

    static Tombstone Gone(ushort kind) => new(1, 2, new(default, 0, default, kind, default));
}
