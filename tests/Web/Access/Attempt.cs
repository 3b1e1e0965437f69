using System.Net;
using Kith.Web.Private;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Tests.Access;

/// <summary>One address of the workroom with one method, pointed at one room and the things of one.</summary>
/// <param name="Room">The room it names; null when it names none.</param>
/// <param name="Things">Whose things it names; null when it names none.</param>
internal sealed record Attempt(string Method, string Pattern, Belongings? Room, Belongings? Things)
{
    public string Path =>
        (Things ?? Room ?? Belongings.Nowhere).Fill(
            Pattern.Replace("{room}", Room?.Parts["room"], StringComparison.Ordinal)
        );

    public bool IsPost => Method == "POST";

    /// <summary>Whether it names one room's things in another room.</summary>
    public bool IsCrossed => Room is not null && Things is not null && Room != Things;

    /// <summary>
    /// Every route of the workroom, with every room in the place of its room and every room's things in the places of its
    /// things.
    /// </summary>
    /// <param name="crossed">Whether one room's things are asked for in another room too.</param>
    public static IEnumerable<Attempt> All(
        Neighbours place,
        IReadOnlyList<Belongings> of,
        bool crossed
    ) =>
        from endpoint in place.Routes
        let raw = endpoint.RoutePattern.RawText!
        where raw.StartsWith(PrivateDoor.Inner + "/", StringComparison.Ordinal)
        let pattern = Rules.InPack(Rules.Pattern(raw[PrivateDoor.Inner.Length..]), Neighbours.Pack)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        from room in pattern.Contains("{room}", StringComparison.Ordinal) ? of : Nobodys
        from things in Rules.NamesThings(pattern) ? of : Nobodys
        let attempt = new Attempt(method, pattern, room, things)
        where crossed || !attempt.IsCrossed
        select attempt;

    private static IReadOnlyList<Belongings?> Nobodys { get; } = [null];

    /// <summary>Whether what it names is not this visitor's, so that there is nothing there for them.</summary>
    public bool IsBarredTo(Visitor visitor) =>
        !visitor.IsSignedIn
        || (Room is not null && !visitor.Opens(Room))
        || (Room is null && Things is not null && !visitor.Reads.Contains(Things));

    /// <summary>
    /// Whether it would be a member's own act in their own room, which others prove elsewhere; or any act of somebody whose
    /// session no page gives out, so that no act need know what to make of it.
    /// </summary>
    public bool IsOwnAct(Visitor visitor) =>
        IsPost
        && !IsBarredTo(visitor)
        && (visitor.IsForged || ((Room ?? Things) is not null && !IsCrossed));

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>What came back; the date left out.</summary>
internal sealed record Answer(HttpStatusCode Status, string Headers, string Body)
{
    public bool Shows(Belongings what) =>
        (Headers + Body).Contains(what.Secret, StringComparison.OrdinalIgnoreCase);
}
