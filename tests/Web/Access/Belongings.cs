using Kith.Vault;
using Kith.Workroom;

namespace Kith.Web.Tests.Access;

/// <summary>A room, or somebody's notebook, and one of each kind of thing in it. What people typed there is the secret.</summary>
/// <param name="Parts">What stands for each parameter of an address.</param>
internal sealed record Belongings(string Secret, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>The parameters that name a thing and not a place in the pack.</summary>
    public static IReadOnlyList<string> Things { get; } =
    [
        "sheet",
        "entry",
        "earlier",
        "later",
        "note",
        "file",
        "copy",
        "consent",
        "member",
        "kept",
        "timer",
        "alarm",
    ];

    /// <summary>Well-formed names of what never was.</summary>
    public static Belongings Nowhere { get; } =
        new(
            "nothing-at-all-is-here",
            Things
                .ToDictionary(t => t, _ => OpenRoom.NewId(), StringComparer.Ordinal)
                .With("room", new CircleId(Sealing.Chance.Identity()).ToString())
                .With("member", new AuthorId(Sealing.Chance.Identity()).ToString())
                .With("timer", Timers.Text(Timers.NewId()))
                .With("alarm", "4096")
                .With("spot", "~plan")
        );

    /// <summary>The address with these things in the places of its parameters.</summary>
    public string Fill(string pattern) =>
        Parts.Aggregate(
            pattern,
            (path, part) => path.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal)
        );
}

internal static class PartsOfAddresses
{
    public static Dictionary<string, string> With(
        this Dictionary<string, string> parts,
        string name,
        string value
    )
    {
        parts[name] = value;
        return parts;
    }
}
