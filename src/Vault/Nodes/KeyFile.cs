using Kith.Sealing;

namespace Kith.Vault;

/// <summary>A file of 32 secret bytes that only its owner may read.</summary>
static class KeyFile
{
    const int Length = 32;

    /// <summary>Reads the file; makes it first when <paramref name="mayMake"/> says so and it is not there.</summary>
    /// <exception cref="InvalidDataException">It is missing where it must be there, or not 32 bytes long.</exception>
    internal static Secret Open(string path, bool mayMake)
    {
        if (mayMake && !File.Exists(path))
            Make(path);
        if (!File.Exists(path))
            throw new InvalidDataException(
                $"{path} is missing. Put it back from the printed node sheet."
            );
        var secret = Secret.Zeros(Length);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
        if (file.Length != Length)
            throw new InvalidDataException($"{path} is not {Length} bytes long.");
        file.ReadExactly(secret.Bytes);
        return secret;
    }

    static void Make(string path)
    {
        // Written whole under another name first, so that a crash never leaves half a key.
        var draft = path + ".new";
        File.Delete(draft);
        using (var secret = Secret.Random(Length))
        using (var file = new FileStream(draft, OwnerOnly()))
        {
            file.Write(secret.Bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path);
    }

    static FileStreamOptions OwnerOnly()
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
