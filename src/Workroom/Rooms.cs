using Kith.Interventions;
using Kith.Interventions.Circle;
using Kith.Interventions.Together;
using Kith.Vault;
using Kith.Worksheets;

namespace Kith.Workroom;

/// <summary>Opens circles and notebooks: the only place where the domain meets the vault.</summary>
/// <param name="worksheets">The worksheet with an id, or null.</param>
public sealed class Rooms(Node node, Func<string, Worksheet?> worksheets, TimeProvider clock)
{
    /// <summary>The circle, or null: not there, not yours and unreadable look the same from here on.</summary>
    public async Task<OpenRoom?> Circle(Session session, CircleId circle) =>
        Opened(await node.Circles.Resume(session, circle), isNotebook: false);

    /// <summary>
    /// The circle, or the notebook without one, with every event there ever was in it: answers that others have replaced are
    /// there too.
    /// </summary>
    public async Task<OpenRoom?> Whole(Session session, CircleId? circle) =>
        circle is { } id
            ? Opened(await node.Circles.Open(session, id), isNotebook: false)
            : Opened(await node.Circles.OpenNotebook(session), isNotebook: true);

    /// <summary>When its members closed a circle for good; null if they did not.</summary>
    public async Task<DateTimeOffset?> ClosedOn(Session session, CircleId circle)
    {
        var opening = await node.Circles.Open(session, circle);
        if (opening is Opening.Opened opened)
            opened.Room.Dispose();
        return opening is Opening.Closed closed ? closed.On : null;
    }

    /// <summary>Drops the reader's keys of a circle that was closed for good.</summary>
    public Task<bool> Forget(Session session, CircleId circle) =>
        node.Circles.Forget(session, circle);

    /// <summary>The seat's own notebook, or null if it is unreadable.</summary>
    public async Task<OpenRoom?> Notebook(Session session) =>
        Opened(await node.Circles.ResumeNotebook(session), isNotebook: true);

    /// <summary>Why a room of the seat's own does not open; null when it does, is not there, or is not theirs.</summary>
    /// <param name="circle">Null for the notebook.</param>
    public async Task<Unreadability?> WhatIsWrong(Session session, CircleId? circle)
    {
        var opening = circle is { } id
            ? await node.Circles.Open(session, id)
            : await node.Circles.OpenNotebook(session);
        if (opening is Opening.Opened opened)
            opened.Room.Dispose();
        return opening is Opening.Unreadable unreadable ? unreadable.Reason : null;
    }

    /// <summary>Starts a room with its code name and the name its starter goes by there.</summary>
    /// <param name="kind">What kind of room it is, if that is said at once.</param>
    /// <param name="first">What else is said at once, in the same append.</param>
    public async Task<CircleId> Start(
        Session session,
        string codeName,
        string memberName,
        CircleFor whom = CircleFor.Nobody,
        KindSaid? kind = null,
        IReadOnlyList<CircleEvent>? first = null
    )
    {
        var circle = await node.Circles.Start(session, whom);
        using var room =
            await Circle(session, circle)
            ?? throw new InvalidOperationException("A circle that was just started does not open.");
        await room.Add([
            new InterventionNamed(codeName),
            new MemberNamed(memberName),
            .. first ?? [],
        ]);
        if (kind is not null)
            await room.Add(kind);
        return circle;
    }

    /// <summary>Whether the seat was in the circle and is no longer.</summary>
    public async Task<bool> IsOver(Session session, CircleId circle)
    {
        var opening = await node.Circles.Open(session, circle);
        if (opening is Opening.Opened opened)
            opened.Room.Dispose();
        return opening is Opening.Forbidden;
    }

    private OpenRoom? Opened(Opening opening, bool isNotebook) =>
        opening is Opening.Opened opened
            ? new OpenRoom(opened.Room, isNotebook, worksheets, clock)
            : null;
}
