namespace Kith.Packs.Finding;

/// <summary>Words that people use for the same: who says "my hubby" and who says "my boyfriend" looks for the same pages.</summary>
internal sealed class Alike
{
    private readonly Dictionary<string, IReadOnlyList<string>> _groups = new(StringComparer.Ordinal);
    private readonly Func<string, string> _form;

    public Alike(IEnumerable<Synonym> synonyms, Func<string, string> form)
    {
        _form = form;
        foreach (var group in synonyms.Where(s => s.Same).Select(s => s.Say))
        foreach (var word in group)
            _groups.TryAdd(form(word), group);
    }

    /// <summary>One form for all words that are alike.</summary>
    public string Form(string word)
    {
        var form = _form(word);
        return _groups.TryGetValue(form, out var group) ? _form(group[0]) : form;
    }

    /// <summary>The others of its kind.</summary>
    public IEnumerable<string> Others(string word) =>
        _groups.TryGetValue(_form(word), out var group) ? group : [];
}
