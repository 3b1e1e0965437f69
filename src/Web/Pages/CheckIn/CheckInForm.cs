using System.Globalization;
using Kith.Vault;
using Kith.Workroom;
using Kith.Worksheets.Forms;

namespace Kith.Web.Pages.CheckIn;

/// <summary>The form of a check-in or reminder as it was typed.</summary>
public sealed class CheckInForm(Fields typed, OpenRoom room, PingRule pings, TimeProvider clock)
{
    private const int LongestText = 200;
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(90);

    /// <summary>After how many minutes the others may be told.</summary>
    public static IReadOnlyList<int> Graces { get; } = [15, 30, 60, 120, 360];

    public OpenRoom Room => room;

    public PingRule Pings => pings;

    /// <summary>Now on the node's clock, where the node is.</summary>
    public DateTimeOffset Now => clock.GetLocalNow();

    /// <summary>As typed; two hours from now on a page that was only asked for.</summary>
    public string Day => Typed("day", "yyyy-MM-dd");

    public string Hour => Typed("hour", "HH:mm");

    public int Grace => Graces.FirstOrDefault(g => typed.One("grace") == Text(g), Graces[1]);

    public string What => typed.One("what").Trim();

    public string Mine => typed.One("mine");

    public string Theirs => typed.One("theirs");

    /// <summary>Members who can be told: everybody in the room but oneself.</summary>
    public IEnumerable<string> Others => room.Readers.Where(mark => mark != room.Me);

    /// <summary>Who is ticked.</summary>
    public IReadOnlyList<string> Told => [.. Others.Where(typed.All("tell").Contains)];

    /// <summary>By when, in UTC; null when day or hour is none.</summary>
    public DateTimeOffset? Due =>
        DateTime.TryParseExact(
            $"{Day} {Hour}",
            "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? new DateTimeOffset(local, clock.LocalTimeZone.GetUtcOffset(local)).ToUniversalTime()
            : null;

    /// <summary>Pings to oneself; null when something typed is no address that this node pings.</summary>
    public IReadOnlyList<Ping>? MyPings => Read(Mine);

    public IReadOnlyList<Ping>? TheirPings => Read(Theirs);

    /// <summary>The key of what is wrong; null when all is well.</summary>
    public string? Problem =>
        Due is not { } due ? "no-time"
        : due <= clock.GetUtcNow() ? "past"
        : due > clock.GetUtcNow() + Farthest ? "far"
        : room.IsNotebook && What.Length is 0 or > LongestText ? "no-text"
        : !room.IsNotebook && Told.Count == 0 ? "nobody"
        : MyPings is null || TheirPings is null ? "no-address"
        : null;

    /// <summary>A number as a form has it.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Typed(string name, string shape) =>
        typed.Names.Any()
            ? typed.One(name).Trim()
            : Now.AddHours(2).AddMinutes(-Now.Minute).ToString(shape, CultureInfo.InvariantCulture);

    private IReadOnlyList<Ping>? Read(string addresses)
    {
        var read = addresses
            .Split((char[])[' ', ',', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pings.Read)
            .ToList();
        return read.Contains(null) ? null : [.. read.OfType<Ping>()];
    }
}
