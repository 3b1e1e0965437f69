using Kith.Interventions.Files;
using Kith.Vault;
using Kith.Workroom.Pictures;

namespace Kith.Workroom;

/// <summary>The files of one open room.</summary>
public sealed class FileShelf
{
    private readonly OpenRoom _open;
    private readonly Room _room;

    internal FileShelf(OpenRoom open, Room room) => (_open, _room) = (open, room);

    /// <summary>The longest file in bytes, 50 MiB.</summary>
    public const int Longest = RoomFiles.Longest;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<RoomFile> All
    {
        get
        {
            var kept = _room.Files.All;
            return
            [
                .. from happened in _open.Events
                where happened.What is FileKept && kept.ContainsKey(happened.Seq)
                let file = kept[happened.Seq]
                select new RoomFile(
                    (FileKept)happened.What,
                    happened.By,
                    happened.At,
                    file.Length,
                    file
                ),
            ];
        }
    }

    /// <summary>The file with this id, or null.</summary>
    public RoomFile? Find(string id) => All.FirstOrDefault(f => f.What.File == id);

    /// <summary>Keeps a file as it streams in; unless it is the original, pictures are cleaned first.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public async Task<string?> Keep(
        Stream content,
        string name,
        bool original,
        CancellationToken stop
    )
    {
        var what = new FileKept(OpenRoom.NewId(), name, original);
        try
        {
            await using var cleaned = original ? null : new Cleaned(content, stop);
            var keeping = await _room.Files.Keep(
                cleaned?.Content ?? content,
                () => OpenRoom.Note(what),
                stop
            );
            _open.Fold();
            return keeping switch
            {
                Keeping.Kept => null,
                Keeping.TooLong => "files.too-long",
                _ => "files.not-there",
            };
        }
        catch (DamagedPictureException)
        {
            return "files.damaged";
        }
    }

    /// <summary>Whether every stored byte is as it was when its writer signed for it.</summary>
    public Task<bool> IsWhole(RoomFile file) => _room.Files.IsWhole(file.Kept);

    /// <summary>Writes the content as it is opened. False when it breaks off; then it must not be taken for the whole.</summary>
    public Task<bool> Write(RoomFile file, Stream to, CancellationToken stop) =>
        _room.Files.Write(file.Kept, to, stop);
}

/// <summary>A file in a room.</summary>
/// <param name="By">Mark of the one who put it there.</param>
/// <param name="Length">In bytes.</param>
public sealed record RoomFile(
    FileKept What,
    string By,
    DateTimeOffset At,
    long Length,
    KeptFile Kept
);
