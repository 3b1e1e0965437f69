namespace Kith.Vault;

/// <summary>The lines of a backup whose meaning a restoring has to know: items of streams, and rows.</summary>
static class StreamLine
{
    static readonly Table Streams = new("streams", ["stream", "seq", "sealed"]);

    internal static Line Of(StreamId stream, Item item) =>
        new(Streams, [Digest.Bytes(stream.Value), item.Seq, item.Sealed.ToArray()]);

    internal static StreamId Stream(Line line) => new(Id(line, "stream"));

    internal static bool IsOf(Line line, StreamId stream) =>
        line.Table.Name == Streams.Name && Stream(line) == stream;

    /// <summary>What of this line may come back: itself, nothing, or for a row a dead one in its place.</summary>
    internal static Line? Allowed(Line line, RevocationList revoked) =>
        line.Table.Name switch
        {
            "rows" when IsRevokedRow(line, revoked) => Dead(line),
            "streams" when revoked.Has(Revoked.Mailbox(Stream(line))) => null,
            _ => line,
        };

    static bool IsRevokedRow(Line line, RevocationList revoked) =>
        revoked.Has(Revoked.Row(Blob(line, "tag")))
        || revoked.Has(Revoked.Slot(new(Id(line, "seat")), Slot(line)));

    static Line Dead(Line line)
    {
        var row = SeatRows.Dead(new(Id(line, "seat")), Slot(line));
        return line with
        {
            Values =
            [
                .. line.Table.Columns.Select(
                    (name, i) =>
                        name switch
                        {
                            "tag" => row.Tag.ToArray(),
                            "sealed" => row.Sealed.ToArray(),
                            _ => line.Values[i],
                        }
                ),
            ],
        };
    }

    static byte Slot(Line line) => (byte)Number(line, "slot");

    static UInt128 Id(Line line, string column) =>
        Blob(line, column) is { Length: Identity.Length } id
            ? new ByteReader(id).Id()
            : throw NoSuchLine();

    static byte[] Blob(Line line, string column) => line[column] as byte[] ?? throw NoSuchLine();

    static long Number(Line line, string column) =>
        line[column] is long number ? number : throw NoSuchLine();

    /// <summary>Anybody can seal a file to a public key, and its lines are looked at before its proof at the end.</summary>
    static InvalidDataException NoSuchLine() => new("The backup holds what no backup holds.");
}
