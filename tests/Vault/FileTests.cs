using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Files: what comes back is what was put in, or nothing.</summary>
public sealed class FileTests
{
    const int Part = 64 << 10;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2048)]
    [InlineData(Part - 1)]
    [InlineData(Part)]
    [InlineData(Part + 1)]
    [InlineData(700_000)]
    public async Task A_file_comes_back_as_it_was(int length)
    {
        await using var test = await TestNode.Open();
        await KeepsAndReads(test, length);
    }

    [Fact]
    public async Task A_file_comes_back_as_it_was_on_PostgreSQL()
    {
        await using var test = await TestNode.OpenOnPostgres();
        await KeepsAndReads(test, 300_000);
    }

    [Fact]
    public async Task Its_stored_size_is_padded_and_its_parts_are_of_one_size()
    {
        await using var test = await TestNode.Open();
        var (_, room) = await Room(test);
        var sizes = new List<int>();
        foreach (var length in new[] { 5 * Part + 1, 5 * Part + 5000 })
        {
            var parts = await Stored(test, await Kept(room, Chance.Bytes(length)));
            Assert.All(parts[1..^1], p => Assert.Equal(Part + 17, p.Sealed.Length));
            sizes.Add(parts.Sum(p => p.Sealed.Length));
        }
        Assert.Equal(sizes[0], sizes[1]);
    }

    [Fact]
    public async Task A_file_that_is_too_long_leaves_nothing_behind()
    {
        await using var test = await TestNode.Open();
        var (_, room) = await Room(test);
        using var long_ = new Zeros(RoomFiles.Longest + 1L);

        var kept = await room.Files.Keep(long_, () => new Note(1, default), default);

        Assert.Equal(Keeping.TooLong, kept);
        Assert.Empty(room.Entries);
        Assert.Equal(0, PartsInFile(test));
    }

    [Fact]
    public async Task A_file_of_who_is_no_longer_in_the_circle_leaves_nothing_behind()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        using var room = await team[1].Open(team.Circle);
        await team.SayYes(team[0], room.Me);
        using var content = new Zeros(20L * Part);

        var kept = await room.Files.Keep(content, () => new Note(1, default), default);

        Assert.Equal(Keeping.Forbidden, kept);
        Assert.Equal(0, PartsInFile(test));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        await using var test = await TestNode.Open();
        var (_, room) = await Room(test);
        using var broken = new Zeros(20L * Part) { BreaksAt = 15L * Part };

        await Assert.ThrowsAsync<IOException>(() =>
            room.Files.Keep(broken, () => new Note(1, default), default)
        );

        Assert.Empty(room.Entries);
        Assert.Equal(0, PartsInFile(test));
    }

    [Fact]
    public async Task No_changed_cut_swapped_repeated_or_foreign_part_is_taken_for_the_file()
    {
        await using var test = await TestNode.Open();
        var (_, room) = await Room(test);
        var file = await Kept(room, Chance.Bytes(3 * Part));
        var foreign = await Stored(test, await Kept(room, Chance.Bytes(3 * Part)));
        var parts = await Stored(test, file);
        var tries = 0;
        async Task Refused(int number, byte[] bytes)
        {
            await Put(
                test,
                file,
                [.. parts.Select(p => p.Number == number ? p with { Sealed = bytes } : p)]
            );
            Assert.False(await room.Files.IsWhole(file));
            // Somebody who changes it between looking and reading gets an end that is too early.
            using var read = new MemoryStream();
            Assert.False(await room.Files.Write(file, read, default));
            tries++;
        }
        foreach (var part in parts)
        {
            var bytes = part.Sealed.ToArray();
            for (var at = Chance.Below(900); at < bytes.Length; at += 700)
            {
                bytes[at] ^= (byte)(1 << Chance.Below(8));
                await Refused(part.Number, bytes);
                bytes[at] = part.Sealed.Span[at];
            }
            foreach (var length in new[] { 0, 1, 16, 17, 55, 56, 72, 73, bytes.Length - 1 })
                await Refused(part.Number, bytes[..Math.Min(length, bytes.Length - 1)]);
            await Refused(part.Number, [.. bytes, 0]);
            await Refused(part.Number, foreign[part.Number].Sealed.ToArray());
            await Refused(part.Number, parts[(part.Number + 1) % parts.Count].Sealed.ToArray());
        }
        await Put(test, file, parts[..^1]);
        Assert.False(await room.Files.IsWhole(file));
        Assert.True(tries > 150, $"Only {tries} changes were tried.");
        await Put(test, file, parts);
        Assert.True(await room.Files.IsWhole(file));
    }

    [Fact]
    public async Task A_member_with_the_key_cannot_put_another_content_in_its_place()
    {
        await using var test = await TestNode.Open();
        var (_, room) = await Room(test);
        var file = await Kept(room, Text.Bytes("what was written"));
        using var sealer = new PartSealer(
            FileParts.Keys(file.Ticket.Id, file.Ticket.Key).Bytes[..32]
        );
        var keys = FileParts.Keys(file.Ticket.Id, file.Ticket.Key);
        var forged = new byte[FileParts.FrontLength + 2048 + 17];
        keys.Bytes[32..].CopyTo(forged);
        sealer.Header.CopyTo(forged.AsSpan(32));
        var place = new byte[20];
        file.Ticket.Id.WritePlace(0, place);
        sealer.Next(place, new byte[2048], isLast: true, forged.AsSpan(56));

        await Put(test, file, [new(0, forged)]);

        Assert.False(await room.Files.IsWhole(file));
    }

    [Fact]
    public async Task Another_member_reads_it_and_somebody_outside_does_not()
    {
        await using var test = await TestNode.Open();
        var (maya, room) = await Room(test);
        var dele = await maya.BringIn(room.Circle, "Dele");
        var content = Chance.Bytes(1000);
        using (var again = await maya.Open(room.Circle))
            await Kept(again, content);

        using var his = await dele.Open(room.Circle);
        var entry = Assert.Single(his.Entries);
        using var read = new MemoryStream();

        Assert.Equal("about it", Text.Of(entry));
        Assert.Equal(1, entry.Kind);
        Assert.True(await his.Files.Write(entry.File!, read, default));
        Assert.Equal(content, read.ToArray());
        var plain = Text.Bytes("about it");
        Assert.DoesNotContain(
            StolenDatabase.Of(test).Items,
            i => i.Item.Sealed.Span.IndexOf(plain) >= 0
        );
    }

    static async Task KeepsAndReads(TestNode test, int length)
    {
        var (_, room) = await Room(test);
        var content = Chance.Bytes(length);
        var file = await Kept(room, content);
        using var read = new MemoryStream();

        Assert.True(await room.Files.IsWhole(file));
        Assert.True(await room.Files.Write(file, read, default));
        Assert.Equal(content, read.ToArray());
        Assert.Equal(length, file.Length);
        Assert.True(await room.Delete([room.Entries[^1].Seq]));
        Assert.Null(await test.Store.ReadPart(file.Ticket.Id, 0));
        Assert.Empty(room.Entries);
    }

    static async Task<(Person, Room)> Room(TestNode test)
    {
        var maya = await test.Keeper();
        return (maya, await maya.Open(await maya.Start()));
    }

    static async Task<KeptFile> Kept(Room room, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var kept = await room.Files.Keep(
            stream,
            () => new Note(1, Text.Bytes("about it")),
            default
        );
        Assert.Equal(Keeping.Kept, kept);
        return room.Entries[^1].File!;
    }

    static async Task<List<Part>> Stored(TestNode test, KeptFile file)
    {
        var parts = new List<Part>();
        while (await test.Store.ReadPart(file.Ticket.Id, parts.Count) is { } part)
            parts.Add(part);
        return parts;
    }

    static async Task Put(TestNode test, KeptFile file, IReadOnlyList<Part> parts) =>
        Assert.True(
            await test.Store.Commit(
                Batch.Of([
                    new Change.DropFile(file.Ticket.Id),
                    .. parts.Select(p => new Change.AddPart(file.Ticket.Id, p)),
                ])
            )
        );

    static long PartsInFile(TestNode test)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(test.Folder, "kith.db")};Pooling=false"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM parts";
        return (long)command.ExecuteScalar()!;
    }
}
