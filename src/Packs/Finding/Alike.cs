namespace Kith.Packs.Finding;

/// <summary>
/// Hears words without their endings, and one word for all that people use for the same: who says "my hubby" looks for what others look
/// for who say "my boyfriend".
/// </summary>
internal sealed class Alike
{
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);
    private readonly Func<string, string> _form;

    public Alike(IEnumerable<Synonym> synonyms, Func<string, string> form)
    {
        _form = form;
        foreach (var group in synonyms.Where(s => s.Same).Select(s => s.Say))
        foreach (var word in group)
            _same.TryAdd(form(word), form(group[0]));
    }

    /// <summary>All that people say, as it is heard.</summary>
    public IReadOnlyList<Spoken> Spoken(IEnumerable<Synonym> synonyms)
    {
        var known = new Dictionary<string, Heard>(StringComparer.Ordinal);
        return
        [
            .. synonyms
                .Where(s => !s.Same)
                .SelectMany(s => s.Say.Select(say => new Spoken(s, Heard(say, known)))),
        ];
    }

    /// <summary>Sayings repeat their words; each is heard once.</summary>
    private List<Heard> Heard(string say, Dictionary<string, Heard> known) =>
        Contractions
            .Drawn(Terms.Of(say))
            .Select(word =>
                known.TryGetValue(word, out var heard) ? heard : known[word] = Heard([word])
            )
            .ToList();

    /// <param name="meant">What a word may have been meant for, best first; at least one.</param>
    public Heard Heard(IReadOnlyList<string> meant) =>
        new(meant, [.. meant.Select(Form).Distinct()]);

    private string Form(string word)
    {
        var form = _form(word);
        return _same.GetValueOrDefault(form, form);
    }
}
