namespace Kith.Worksheets;

/// <summary>Where an answer flows: a board and a field of it, written <c>board.field</c> in a worksheet.</summary>
public sealed record Feed(string Board, string Field)
{
    /// <summary>Every board and its fields. A worksheet that names another is refused.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Known { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["situation"] = ["what", "who", "effects", "tried", "unknown", "urgent"],
            ["risks"] = ["felt", "what", "to", "serious", "plan", "review"],
            ["people"] = ["who", "kind", "ring", "near", "good_for", "asks", "risk", "now"],
            ["goals"] = ["whom", "want", "not_want", "bottom_line", "success", "live_with"],
            ["support"] = ["need", "who", "how"],
            ["staircase"] = ["steps", "meaning", "reached", "slipping"],
            ["roles"] = ["role", "who", "fits", "missing"],
            ["agreements"] = ["what", "review"],
            ["decisions"] = ["what", "how"],
            ["promises"] = ["what", "who", "by"],
            ["meeting"] = ["when", "where", "agenda", "next", "lead", "notes", "watch", "open"],
            ["action"] = ["what", "when", "who", "do", "not_do", "stop", "backup"],
            ["danger"] = ["now", "seen", "changed", "do", "who", "reach", "again"],
            ["harms"] = ["what", "done", "effect"],
            ["statement"] = ["say", "who", "hears", "how"],
            ["timeline"] = ["when", "what", "whom", "effect", "kept"],
            ["control"] = ["one", "two", "who", "seen"],
            ["safety"] = ["when", "do", "who", "bring", "word"],
            ["leaving"] = ["what", "where", "done"],
            ["checkins"] = ["who", "to", "when", "how", "missed"],
            ["pod"] = ["who", "ring", "good_for", "asked"],
            ["ready"] = ["check", "answer", "next"],
            ["rota"] = ["what", "who", "when", "back"],
            ["part"] = ["who", "level", "how"],
            ["requests"] = ["what", "why", "asked_by", "to", "by", "after_no", "end", "state"],
            ["repairs"] = ["what", "when", "whom", "seen"],
            ["ground"] = ["area", "now", "need", "who"],
            ["road"] = ["stage", "what", "by", "who", "state"],
            ["channels"] = ["what", "knows", "not_to", "how", "teller"],
            ["ways"] = ["decision", "way", "who"],
            ["ties"] = ["who", "tie", "step"],
            ["load"] = ["who", "carries", "heavy", "rest"],
            ["forecast"] = ["what", "sign", "answer", "speaker", "silent"],
            ["backlash"] = ["when", "what", "whom", "kept", "did"],
            ["stand"] = ["whom", "who", "how"],
            ["needs"] = ["who", "need", "not_want", "fits", "apart"],
            ["yes"] = ["what", "whose", "veto", "apart"],
            ["track"] = ["sign", "seen", "do"],
            ["ends"] = ["what", "day", "stays", "tells", "agreed"],
            ["closing"] = ["what", "met", "open"],
        };

    /// <summary>Reads <c>board.field</c>; null if it is not one of <see cref="Known"/>.</summary>
    public static Feed? Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return null;
        var (board, field) = (text[..dot], text[(dot + 1)..]);
        return
            Known.TryGetValue(board, out var fields)
            && fields.Contains(field, StringComparer.Ordinal)
            ? new Feed(board, field)
            : null;
    }

    public override string ToString() => $"{Board}.{Field}";
}
