namespace Kith.Web.Http;

/// <summary>A file anyone may take away: its address, what it is, its neutral name, and how it is made.</summary>
/// <param name="Compress">It is plain text, which grows smaller on its way.</param>
internal sealed record PublicFile(
    string Address,
    string MediaType,
    string Name,
    Func<byte[]> Make,
    bool Compress = false
);
