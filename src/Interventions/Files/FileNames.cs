namespace Kith.Interventions.Files;

/// <summary>What a file is called.</summary>
public static class FileNames
{
    /// <summary>The longest name in characters.</summary>
    public const int Longest = 120;

    private static readonly string[] Known =
    [
        "jpg",
        "jpeg",
        "png",
        "gif",
        "webp",
        "heic",
        "pdf",
        "txt",
        "md",
        "csv",
        "odt",
        "ods",
        "docx",
        "xlsx",
        "mp3",
        "m4a",
        "ogg",
        "opus",
        "wav",
        "mp4",
        "mov",
        "webm",
        "zip",
        "eml",
    ];

    /// <summary>The name as people gave it, or else the one their computer gave it, without folders and control characters.</summary>
    public static string Tidy(string typed, string sent)
    {
        var name = typed.Trim().Length > 0 ? typed : sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. name.Where(c => !char.IsControl(c))]).Trim();
        return plain.Length <= Longest ? plain : plain[..Longest];
    }

    /// <summary>The end of the name, such as <c>pdf</c>, if it says nothing of the content; <c>bin</c> otherwise.</summary>
    public static string Ending(string name)
    {
        var end = name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant();
        return Known.Contains(end, StringComparer.Ordinal) ? end : "bin";
    }
}
