using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What a team keeps of its limited seat during one epoch, as an entry of its circle: who sits there, and what releases to
/// them and opens what they write.
/// </summary>
/// <param name="HasCome">Whether the person has taken the seat. Before that its keys are those of whoever made it.</param>
/// <param name="Due">Until when it can be taken, in minutes since 1970.</param>
/// <param name="Box">The seat's box key.</param>
/// <param name="Signing">What the seat signs with.</param>
/// <param name="Author">What the team signs to the seat with, whoever of it does.</param>
/// <param name="Team">Opens what the seat writes.</param>
sealed record SeatKeeping(
    SeatId Seat,
    bool HasCome,
    uint Due,
    Bytes32 Box,
    Bytes32 Signing,
    Passage Passage,
    SigningKey Author,
    BoxKey Team
) : IDisposable
{
    internal const int Length =
        2 * Identity.Length
        + 1
        + 2 * sizeof(uint)
        + Identity.Length
        + 3 * Bytes32.Length
        + SigningKey.SeedLength
        + BoxKey.Length;

    internal CircleId Room => Passage.Room;

    /// <summary>The first turn of a new room.</summary>
    internal static SeatKeeping Begin(
        Seat seat,
        uint due,
        Passage passage,
        SigningKey author,
        BoxKey team
    ) =>
        new(
            seat.Id,
            HasCome: false,
            due,
            seat.BoxPublic,
            Bytes32.From(seat.Signing.Public.Span),
            passage,
            author,
            team
        );

    /// <summary>The next turn of the same room: all of its keys are new.</summary>
    /// <param name="sitter">Who sits there now.</param>
    internal SeatKeeping Next(Sitter sitter)
    {
        var (passage, author, team) = Draw(Room, Passage.Turn + 1);
        return new(Seat, sitter.HasCome, Due, sitter.Box, sitter.Signing, passage, author, team);
    }

    internal static (Passage Passage, SigningKey Author, BoxKey Team) Draw(CircleId room, uint turn)
    {
        var author = SigningKey.Random();
        var team = BoxKey.Random();
        var passage = new Passage(
            room,
            turn,
            new(Chance.Identity()),
            Secret.Random(Envelope.KeyLength),
            Bytes32.From(author.Public.Span),
            Bytes32.From(team.Public.Span)
        );
        return (passage, author, team);
    }

    internal Note Note()
    {
        var bytes = new byte[Length];
        var writer = new ByteWriter(bytes);
        writer.Id(Seat.Value);
        writer.Byte(HasCome ? (byte)1 : (byte)0);
        writer.Number32(Due);
        Box.Write(writer.Advance(Bytes32.Length));
        Signing.Write(writer.Advance(Bytes32.Length));
        writer.Id(Room.Value);
        writer.Number32(Passage.Turn);
        writer.Id(Passage.Stream.Value);
        writer.Bytes(Passage.Key.Bytes);
        writer.Bytes(Author.Seed);
        writer.Bytes(Team.SecretKey);
        return new(Kinds.Limited, bytes);
    }

    /// <summary>Whether such an entry has this body.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> body) =>
        body.Length == Length && body[Identity.Length] <= 1;

    /// <param name="body">One that <see cref="IsOne"/> accepts.</param>
    internal static SeatKeeping Read(ReadOnlySpan<byte> body)
    {
        var reader = new ByteReader(body);
        var seat = new SeatId(reader.Id());
        var hasCome = reader.Byte() == 1;
        var due = reader.Number32();
        var box = Bytes32.From(reader.Bytes(Bytes32.Length));
        var signing = Bytes32.From(reader.Bytes(Bytes32.Length));
        var (room, turn, stream) = (reader.Id(), reader.Number32(), reader.Id());
        var key = Secret.CopyOf(reader.Bytes(Envelope.KeyLength));
        var author = SigningKey.FromSeed(reader.Bytes(SigningKey.SeedLength));
        var team = BoxKey.FromSecret(reader.Bytes(BoxKey.Length));
        var passage = new Passage(
            new(room),
            turn,
            new(stream),
            key,
            Bytes32.From(author.Public.Span),
            Bytes32.From(team.Public.Span)
        );
        return new(seat, hasCome, due, box, signing, passage, author, team);
    }

    public void Dispose()
    {
        Passage.Dispose();
        Author.Dispose();
        Team.Dispose();
    }
}
