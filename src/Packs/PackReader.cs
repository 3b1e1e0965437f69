namespace Kith.Packs;

/// <summary>Reads a pack folder. It never throws for bad content: every broken rule is a problem with file and line.</summary>
public static class PackReader
{
    /// <summary>Reads one language of the pack at <paramref name="folder"/>.</summary>
    public static PackReading Read(string folder, string language = "en") =>
        throw new NotSupportedException();
}

/// <summary><paramref name="Library"/> is null if there is any problem.</summary>
public sealed record PackReading(Library? Library, IReadOnlyList<PackProblem> Problems);
