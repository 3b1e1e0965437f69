namespace Kith.Cli.Commands.Backups;

/// <summary>A backup as a file: written under another name until it is whole and on disk.</summary>
internal static class BackupFile
{
    /// <param name="target">A file that is not there yet, or a folder, where the file is named by the minute.</param>
    /// <exception cref="IOException">The file is there already, or the disk does not take it.</exception>
    public static async Task<string> Write(
        string target,
        TimeProvider clock,
        Func<Stream, Task> write
    )
    {
        var path = Name(Path.GetFullPath(target), clock.GetUtcNow());
        if (File.Exists(path))
            throw new IOException($"{path} is there already.");
        var draft = path + ".part";
        File.Delete(draft);
        try
        {
            await using (var file = new FileStream(draft, OwnerOnly()))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, path);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
        return path;
    }

    private static string Name(string target, DateTimeOffset now) =>
        Directory.Exists(target) ? Path.Combine(target, $"{now:yyyyMMdd-HHmm}.backup") : target;

    private static FileStreamOptions OwnerOnly()
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
