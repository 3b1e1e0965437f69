using System.Text;
using Kith.Interventions;
using Kith.Interventions.Actions;
using Kith.Interventions.Limited;
using Kith.Vault;

namespace Kith.Workroom;

/// <summary>The limited seat of one open circle, from the side of its team.</summary>
public sealed class LimitedDesk
{
    private const int MostTries = 20;
    private readonly OpenRoom _open;
    private readonly Room _room;

    internal LimitedDesk(OpenRoom open, Room room) => (_open, _room) = (open, room);

    /// <summary>Who looks at what waits, and what became of it. Who is out of the room looks at nothing.</summary>
    public LimitedBoard Board => LimitedBoard.Fold(_open.Events);

    /// <summary>Whether there is a limited seat.</summary>
    public bool IsThere => _room.HasLimitedSeat;

    /// <summary>The seat and what it wrote; null when there is none.</summary>
    public Task<LimitedSeat?> Read() => _room.ReadLimitedSeat();

    /// <summary>Makes the seat; returns the seven words that open it, or null when there is one.</summary>
    public async Task<string?> Make()
    {
        var words = await _room.MakeLimitedSeat(OpenRoom.Note(new LimitedMade()));
        _open.Fold();
        return words;
    }

    /// <summary>Ends the seat for good. False when there is none.</summary>
    public async Task<bool> End()
    {
        var ended = await _room.EndLimitedSeat(OpenRoom.Note(new LimitedEnded()));
        _open.Fold();
        return ended;
    }

    /// <summary>Begins or stops to look at what waits.</summary>
    public Task<string?> Watch(bool watches) =>
        _open.Do(_ => LimitedDecisions.Watch(Board, _open.Me, watches));

    /// <summary>Puts words for the seat where they wait.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Draft(string text) =>
        IsThere
            ? _open.Do(_ => LimitedDecisions.Draft(OpenRoom.NewId(), text))
            : Task.FromResult<string?>("limited.over");

    /// <summary>Holds words for the seat back.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Hold(string draft) =>
        _open.Do(_ => LimitedDecisions.Hold(Board, _open.Me, draft));

    /// <summary>Says that waiting words belong to an action, and wait with it.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Tie(string draft, ActionPlace action) =>
        _open.Do(_ => LimitedDecisions.Tie(Board, _open.Consents.Actions, draft, action));

    /// <summary>Releases waiting words to the seat, as they are or rewritten, under a role.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public async Task<string?> Release(string draft, string role, string text)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var decision = LimitedDecisions.Release(
                Board,
                _open.Consents.Actions,
                _open.Me,
                draft,
                role,
                text
            );
            if (decision.Refusal is not null)
                return decision.Refusal;
            var note = OpenRoom.Note(decision.Events[0]);
            var result = await _room.ReleaseIfUnchanged(note, new LimitedText(role, text).Write());
            _open.Fold();
            if (result != Releasing.Changed)
                return result switch
                {
                    Releasing.Done => null,
                    Releasing.Enough => "limited.enough-to",
                    Releasing.Broken => "limited.broken",
                    _ => "limited.over",
                };
        }
        return "room.busy";
    }

    /// <summary>Lets what the seat wrote into the room, as it is or rewritten; holds it back if there is no text.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public async Task<string?> Settle(long number, string? text) =>
        (await Read())?.Posts.FirstOrDefault(p => p.Number == number) is { } post
            ? await _open.Do(_ => LimitedDecisions.Settle(Board, _open.Me, number, post.Day, text))
            : "limited.over";

    /// <summary>What the seat wrote, in words.</summary>
    public static string TextOf(SeatPost post) => Encoding.UTF8.GetString(post.Body.Span);
}
