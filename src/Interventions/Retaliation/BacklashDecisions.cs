using Kith.Interventions.Tables;

namespace Kith.Interventions.Retaliation;

/// <summary>What may be said about what was done to us.</summary>
public static class BacklashDecisions
{
    /// <summary>The longest text in characters.</summary>
    public const int Longest = 2000;

    /// <summary>
    /// Writes down what we do now. What an agreed answer says already is taken from it, unless something else was written.
    /// </summary>
    /// <param name="agreed">The agreed answer's key, or empty.</param>
    /// <param name="said">What was written; its place names an entry of the log, its words of the log are filled in here.</param>
    public static Decision Answer(
        BacklashLog log,
        Agreed answers,
        string agreed,
        BacklashAnswered said
    )
    {
        if (log.Find(said.At) is not { } entry)
            return Decision.Refuse("retaliation.not-there");
        var follows = answers.Answers.FirstOrDefault(a => Agreed.KeyOf(a) == agreed);
        if (agreed.Length > 0 && follows is null)
            return Decision.Refuse("retaliation.agreed-gone");
        var full = said with
        {
            What = entry.What,
            Agreed = follows?["what"] ?? "",
            Do = Or(said.Do, follows, "answer"),
            Speaks = Or(said.Speaks, follows, "speaker"),
            Silent = Or(said.Silent, follows, "silent"),
        };
        IReadOnlyList<string> words = [full.Do, full.Speaks, full.Silent, full.Beside];
        return words.All(w => w.Length == 0) ? Decision.Refuse("retaliation.no-words")
            : words.Any(w => w.Length > Longest) ? Decision.Refuse("retaliation.too-long")
            : entry.Answers.Any(a => a.What == full) ? Decision.Accept()
            : Decision.Accept(full);
    }

    /// <summary>Ties a file to an entry, or takes it off again.</summary>
    /// <param name="files">Ids of the room's files.</param>
    public static Decision Tie(
        BacklashLog log,
        BacklashPlace at,
        IReadOnlyCollection<string> files,
        string file,
        bool tied
    ) =>
        log.Find(at) is not { } entry ? Decision.Refuse("retaliation.not-there")
        : tied && !files.Contains(file) ? Decision.Refuse("retaliation.no-file")
        : entry.Files.Contains(file) == tied ? Decision.Accept()
        : Decision.Accept(new EvidenceTied(at, file, tied));

    private static string Or(string said, TableRow? answer, string field) =>
        said.Length > 0 ? said : answer?[field] ?? "";
}
