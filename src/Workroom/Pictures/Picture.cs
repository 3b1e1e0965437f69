namespace Kith.Workroom.Pictures;

/// <summary>
/// Leaves out of a picture what says where, when, with what and by whom it was made. It looks at the bytes, never at the
/// name. What it does not know it keeps as it is.
/// </summary>
public static class Picture
{
    private const int LongestMark = 12;

    /// <summary>Passes a file on, cleaned if it is a JPEG, PNG, GIF or WebP picture. It holds 64 KiB at a time.</summary>
    /// <returns>False when it begins like one of these and goes on in another way; what was passed on is then no picture.</returns>
    public static async Task<bool> Clean(Stream from, Stream to, CancellationToken stop)
    {
        var source = new Source(from, stop);
        await source.Has(LongestMark);
        if (Kind(source.Ahead) is not { } clean)
        {
            await source.CopyRest(to);
            return true;
        }
        if (!await clean(source, to))
            return false;
        // Behind the end of a picture some cameras hide another one, or a film.
        await source.SkipRest();
        return true;
    }

    private static Func<Source, Stream, Task<bool>>? Kind(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? Jpeg.Clean
        : start.StartsWith(Png.Mark) ? Png.Clean
        : start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) ? Gif.Clean
        : start.StartsWith("RIFF"u8)
        && start.Length >= LongestMark
        && start[8..].StartsWith("WEBP"u8)
            ? WebP.Clean
        : null;
}
