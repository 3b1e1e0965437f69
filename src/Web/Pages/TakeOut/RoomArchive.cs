using System.IO.Compression;
using System.Text;
using Kith.Workroom;

namespace Kith.Web.Pages.TakeOut;

/// <summary>
/// Everything somebody may read of a room, as one ZIP file. It is made while it is sent, piece by piece, and is never whole
/// anywhere but with its reader. It holds no signature: it proves nothing to anybody.
/// </summary>
internal sealed class RoomArchive(OpenRoom room, RoomPieces pieces)
{
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task Write(Stream to, CancellationToken stop)
    {
        var rounded = new RoundedZip(to);
        var zip = await ZipArchive.CreateAsync(
            rounded,
            ZipArchiveMode.Create,
            leaveOpen: true,
            Encoding.UTF8,
            stop
        );
        await using (zip)
        {
            foreach (var (name, content) in pieces.Texts())
                await Add(zip, name, content(), stop);
            await AddFiles(zip, stop);
        }
        await rounded.End(stop);
    }

    private async Task AddFiles(ZipArchive zip, CancellationToken stop)
    {
        foreach (var (number, file) in room.Files.All.Index())
        {
            // A file that is not what its sender signed for is not handed on as if it were.
            if (!await room.Files.IsWhole(file))
                continue;
            var entry = Entry(zip, RoomPieces.NameOf(number, file));
            await using var content = await entry.OpenAsync(stop);
            await room.Files.Write(file, content, stop);
        }
    }

    private async Task Add(ZipArchive zip, string name, byte[] bytes, CancellationToken stop)
    {
        await using var content = await Entry(zip, name).OpenAsync(stop);
        await content.WriteAsync(bytes, stop);
    }

    private ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(
            room.Practice is null ? name : "practice/" + name,
            CompressionLevel.Fastest
        );
        entry.LastWriteTime = FirstDay;
        // Otherwise it holds the habits of the system that wrote it.
        entry.ExternalAttributes = 0;
        return entry;
    }
}
