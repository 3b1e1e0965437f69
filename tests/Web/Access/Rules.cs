using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Web.Tests.Access;

/// <summary>
/// What the addresses may do. One that names a room needs no line here: it is nobody's but the members', whatever comes
/// after. One that names none must stand here, and so must a parameter.
/// </summary>
internal static class Rules
{
    /// <summary>Inner paths that show or change what is one's own.</summary>
    public static IReadOnlyList<string> Own { get; } =
    [
        "/alarms/{alarm}/away",
        "/carry",
        "/check-ins",
        "/check-ins/{timer}/over",
        "/desk",
        "/find",
        "/kept/{kept}",
        "/left",
        "/letters/away",
        "/letters/enter",
        "/limited",
        "/practice",
        "/reading",
        "/reading/{page}",
        "/security",
        "/security/browser",
        "/security/close",
        "/security/idle",
        "/security/known",
        "/security/others",
        "/security/passphrase",
        "/security/second",
        "/security/sheet",
        "/shared",
        "/start",
    ];

    /// <summary>Addresses outside the workroom: they open no room, whoever asks.</summary>
    public static IReadOnlyList<string> Outside { get; } =
    [
        "/confirm",
        "/healthz",
        "/join",
        "/join/here",
        "/join/seat",
        "/leave",
        "/look",
        "/place/{page}",
        "/print",
        "/print/{packet}",
        "/search",
        "/set-up/{token}",
        "/sign-in",
        "/sign-in/here",
    ];

    /// <summary>The pattern as the lists above name it: ids are called after what they are of.</summary>
    public static string Pattern(string raw) =>
        raw.Replace("/alarms/{id}", "/alarms/{alarm}", StringComparison.Ordinal)
            .Replace("/check-ins/{id}", "/check-ins/{timer}", StringComparison.Ordinal)
            .Replace("/kept/{id}", "/kept/{kept}", StringComparison.Ordinal)
            .Replace("{code}", "{page}", StringComparison.Ordinal);

    /// <summary>The same with what is the same for everybody, because it stands in the pack.</summary>
    public static string InPack(string pattern, Library pack) =>
        pattern
            .Replace("{page}", pack.Pages[0].Code, StringComparison.Ordinal)
            .Replace("{worksheet}", pack.WorksheetByCode("A1")!.Id, StringComparison.Ordinal)
            .Replace("{question}", Question(pack), StringComparison.Ordinal);

    public static string Question(Library pack) =>
        pack.WorksheetByCode("A1")!.Questions.OfType<LongQuestion>().First().Id;

    public static bool NamesThings(string pattern) =>
        Belongings.Things.Any(t => pattern.Contains($"{{{t}}}", StringComparison.Ordinal));
}
