using System.IO.Compression;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Epub;
using Kith.Web;
using Kith.Web.Paper;

namespace Kith.Bench;

/// <summary>Binding the guide into an EPUB, against compressing the same files and nothing else; and the same with 4 and 16 times the pages.</summary>
static class Books
{
    const int Times = 7;

    public static async Task Run(string pack)
    {
        var library = Larger.Read(pack);
        var words = BookWording.Of(Wording.Read("en"));
        foreach (var times in (int[])[1, 4, 16])
        {
            var larger = Larger.Repeated(library, times);
            var files = Files(EpubBook.Write(Binding.All(larger, words)));
            await Rounds.Compare(
                $"an EPUB of {larger.Pages.Count} pages and {larger.Worksheets.Count} worksheets",
                Times,
                () => Task.Run(() => EpubBook.Write(Binding.All(larger, words))),
                "compressing its files alone",
                () => Task.Run(() => Compress(files))
            );
        }
    }

    static List<(string Name, byte[] Bytes)> Files(byte[] epub)
    {
        using var zip = new ZipArchive(new MemoryStream(epub));
        var files = new List<(string Name, byte[] Bytes)>();
        foreach (var entry in zip.Entries)
        {
            using var from = entry.Open();
            using var bytes = new MemoryStream();
            from.CopyTo(bytes);
            files.Add((entry.FullName, bytes.ToArray()));
        }
        return files;
    }

    static void Compress(List<(string Name, byte[] Bytes)> files)
    {
        using var zip = new ZipArchive(new MemoryStream(), ZipArchiveMode.Create);
        foreach (var (name, bytes) in files)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            entry.Write(bytes);
        }
    }
}
