using Kith.Interventions.Accountability;

namespace Kith.Workroom;

/// <summary>The accountability process of one open circle.</summary>
public sealed class ProcessDesk
{
    private readonly OpenRoom _open;

    internal ProcessDesk(OpenRoom open) => _open = open;

    /// <summary>Where it stands.</summary>
    public AccountabilityProcess Process => AccountabilityProcess.Fold(_open.Events);

    /// <summary>What was asked, version by version.</summary>
    public RequestVersions Requests => RequestVersions.Fold(_open.AllSheets, _open.WorksheetNamed);

    /// <summary>What the sheets say about its end.</summary>
    public WrittenEnds Written => WrittenEnds.Of(_open.Boards);

    /// <summary>Answers some of the questions about fit.</summary>
    /// <param name="words">By question.</param>
    /// <returns>The key of a refusal, or null; so for all that follow.</returns>
    public Task<string?> Weigh(IReadOnlyDictionary<string, string> words) =>
        _open.Do(r => ProcessDecisions.Weigh(Process, r.Me, words));

    /// <summary>Opens it, or takes in ends that were written since.</summary>
    public Task<string?> Open() =>
        _open.Do(_ =>
            ProcessDecisions.Open(
                Process,
                Written,
                [.. Requests.Now.Select(r => r["what"])],
                OpenRoom.NewId
            )
        );

    /// <summary>Lets it rest.</summary>
    /// <param name="survivor">Mark of the survivor whom the room is for or around, if they read it.</param>
    /// <param name="mayGoOn">Mark of somebody else who may let it go on, or empty.</param>
    public Task<string?> Pause(string? survivor, string words, string mayGoOn) =>
        _open.Do(r => PauseDecisions.Pause(Process, r.Me, survivor, r.Readers, words, mayGoOn));

    /// <summary>Ends the pauses that the reader may end.</summary>
    public Task<string?> GoOn(string? survivor, string words) =>
        _open.Do(r => PauseDecisions.GoOn(Process, r.Me, survivor, r.Readers, words));

    /// <summary>Writes down that the person will not take part.</summary>
    public Task<string?> Refused(string words) =>
        _open.Do(_ => ProcessDecisions.Refused(Process, words));

    /// <summary>Writes down that they take part after all.</summary>
    public Task<string?> Returned(string words) =>
        _open.Do(_ => ProcessDecisions.Returned(Process, words));

    /// <summary>Closes it.</summary>
    public Task<string?> Close(IReadOnlyList<EndMark> marks, string staysOpen, string words) =>
        _open.Do(_ => ProcessDecisions.Close(Process, marks, staysOpen, words));

    /// <summary>Opens it again after it was closed.</summary>
    public Task<string?> Reopen(string words) =>
        _open.Do(_ => ProcessDecisions.Reopen(Process, words));
}
