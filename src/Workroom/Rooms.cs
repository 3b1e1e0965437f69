using Kith.Interventions.Circle;
using Kith.Vault;
using Kith.Worksheets;

namespace Kith.Workroom;

/// <summary>Opens circles and notebooks: the only place where the domain meets the vault.</summary>
/// <param name="worksheets">The worksheet with an id, or null.</param>
public sealed class Rooms(Node node, Func<string, Worksheet?> worksheets, TimeProvider clock)
{
    /// <summary>The circle, or null: not there, not yours and unreadable look the same from here on.</summary>
    public async Task<OpenRoom?> Circle(Session session, CircleId circle) =>
        Opened(await node.Circles.Open(session, circle), isNotebook: false);

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
        Opened(await node.Circles.OpenNotebook(session), isNotebook: true);

    /// <summary>Starts an intervention with its code name and the name its starter goes by there.</summary>
    public async Task<CircleId> Start(Session session, string codeName, string memberName)
    {
        var circle = await node.Circles.Start(session);
        using var room =
            await Circle(session, circle)
            ?? throw new InvalidOperationException("A circle that was just started does not open.");
        await room.Add(new InterventionNamed(codeName), new MemberNamed(memberName));
        return circle;
    }

    private OpenRoom? Opened(Opening opening, bool isNotebook) =>
        opening is Opening.Opened opened
            ? new OpenRoom(opened.Room, isNotebook, worksheets, clock)
            : null;
}
