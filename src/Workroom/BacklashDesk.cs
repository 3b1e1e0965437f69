using Kith.Interventions.Retaliation;

namespace Kith.Workroom;

/// <summary>What was done to those who work in one open circle, and what they do about it.</summary>
public sealed class BacklashDesk
{
    private readonly OpenRoom _open;

    internal BacklashDesk(OpenRoom open) => _open = open;

    public BacklashLog Log => BacklashLog.Fold(_open.Boards, _open.Events);

    /// <summary>What might come, and what was agreed on.</summary>
    public Agreed Agreed => Agreed.Of(_open.Boards.Tables["forecast"]);

    /// <summary>Writes down what we do now.</summary>
    /// <param name="agreed">The key of the agreed answer it follows, or empty.</param>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Answer(string agreed, BacklashAnswered said) =>
        _open.Do(_ => BacklashDecisions.Answer(Log, Agreed, agreed, said));

    /// <summary>Ties a file of the room to an entry, or takes it off again.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public Task<string?> Tie(BacklashPlace at, string file, bool tied) =>
        _open.Do(r =>
            BacklashDecisions.Tie(Log, at, [.. r.Files.All.Select(f => f.What.File)], file, tied)
        );
}
