using Kith.Interventions;
using Kith.Interventions.Together;
using Kith.Vault;
using Kith.Worksheets.Forms;

namespace Kith.Web.Pages.Intervention;

/// <summary>A room somebody would like to start, as the form has it.</summary>
internal sealed record RoomWish(Fields Typed)
{
    public string CodeName => Typed.One("code-name").Trim();

    /// <summary>What they want to be called in it.</summary>
    public string Name => Typed.One("name").Trim();

    /// <summary>Nobody can be taken out of a room that is for them, so it is never said for them by default.</summary>
    public CircleFor For =>
        Typed.One("for") switch
        {
            "me" => CircleFor.Starter,
            "invited" => CircleFor.Invited,
            _ => CircleFor.Nobody,
        };

    /// <summary>Kinds that people choose. A room is for practice from its first moment, or never.</summary>
    public static IReadOnlyList<RoomKind> Choices { get; } =
    [.. Enum.GetValues<RoomKind>().Where(k => k is not RoomKind.Practice)];

    /// <summary>The kind chosen in a form, or null.</summary>
    public static RoomKind? KindOf(Fields typed) =>
        Choices
            .Select(k => (RoomKind?)k)
            .FirstOrDefault(k =>
                string.Equals(Id(k!.Value), typed.One("kind"), StringComparison.Ordinal)
            );

    public static string Id(RoomKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What the room says of itself, or a refusal.</summary>
    public Decision Kind =>
        CodeName.Length is 0 or > TogetherDecisions.LongestName
        || Name.Length is 0 or > TogetherDecisions.LongestName
            ? Decision.Refuse("desk.names")
        : KindOf(Typed) is RoomKind.Survivor && Typed.One("for").Length == 0
            ? Decision.Refuse("desk.for-missing")
        : TogetherDecisions.Say(
            KindOf(Typed),
            KindOf(Typed) is RoomKind.Survivor
            && For == CircleFor.Starter
            && Typed.One("whom").Trim().Length == 0
                ? Name
                : Typed.One("whom")
        );
}
