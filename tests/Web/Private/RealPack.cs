using Kith.Packs;

namespace Kith.Web.Tests.Private;

/// <summary>The pack of this repository, read once.</summary>
internal static class RealPack
{
    private static readonly Lazy<Library> Once = new(Read);

    public static Library Library => Once.Value;

    private static Library Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kith.slnx")))
            folder = folder.Parent;
        var (library, problems) = PackReader.Read(
            Path.Combine(folder!.FullName, "packs", "toolkit")
        );
        return library ?? throw new InvalidDataException(string.Join('\n', problems));
    }
}
