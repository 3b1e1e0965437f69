using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using Kith.Interventions.Meetings;
using Kith.Web.Parts;
using Kith.Workroom;

namespace Kith.Web.Pages.Meeting;

/// <summary>What waits for somebody, as points of an agenda. Words to or from the limited seat are counted and not shown.</summary>
internal static class Waiting
{
    public static async Task<IReadOnlyList<AgendaPoint>> In(OpenRoom room, Wording words)
    {
        var gated = room
            .Consents.Actions.Actions.Where(a =>
                a.State is GateState.Waiting or GateState.Paused && a.Action.Words.Length > 0
            )
            .ToList();
        var tied = gated.Select(a => a.Action.Place).ToHashSet();
        return
        [
            .. gated.Select(a => new AgendaPoint(
                AgendaKind.Yes,
                a.Action.Words,
                [.. a.Missing.Select(n => n.Name ?? room.Members.NameOf(n.Mark!))],
                ""
            )),
            .. room
                .Consents.Board.All.Where(c =>
                    room.Consents.StateOf(c) == ConsentState.Waiting
                    && !(c.Asked.Action is { } action && tied.Contains(action))
                )
                .Select(c => new AgendaPoint(
                    AgendaKind.Yes,
                    c.Asked.What,
                    [room.Members.NameOf(c.Asked.Whom)],
                    words.Day(c.Asked.Until)
                )),
            .. await Limited(room, words),
        ];
    }

    private static async Task<IEnumerable<AgendaPoint>> Limited(OpenRoom room, Wording words)
    {
        if (!room.Limited.IsThere || await room.Limited.Read() is not { } seat)
            return [];
        var board = room.Limited.Board;
        var from = seat.Posts.Count(p => !board.IsSettled(p.Number));
        return new[]
        {
            (Count: board.Drafts.Count, Key: "meeting.to-limited"),
            (Count: from, Key: "meeting.from-limited"),
        }
            .Where(w => w.Count > 0)
            .Select(w => new AgendaPoint(
                AgendaKind.Limited,
                words[w.Key, ("count", w.Count)],
                [],
                ""
            ));
    }
}
