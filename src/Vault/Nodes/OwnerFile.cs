namespace Kith.Vault;

/// <summary>A file that only its owner may read, written so that a crash leaves the old one or the new one whole.</summary>
static class OwnerFile
{
    /// <summary>On disk, in place of what was there, once it returns.</summary>
    internal static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (var file = new FileStream(draft, New()))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>A new file, refused when there is one.</summary>
    internal static FileStreamOptions New()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
