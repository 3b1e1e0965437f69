using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Kith.Packs.Prose;

/// <summary>Takes the same words twice, as safe HTML and as plain text. Tags enter only from here and its callers, never from a page.</summary>
internal sealed class Sink
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _text = new();

    public string Html => _html.ToString();

    public string Text => _text.ToString().Trim();

    public int Length => _text.Length;

    /// <summary>Words of the page.</summary>
    public void Words(string words)
    {
        _html.Append(Encoder.Encode(words));
        _text.Append(words);
    }

    /// <summary>Markup made by this program.</summary>
    public void Tag(string tag) => _html.Append(tag);

    /// <summary>White space in the plain text where the markup separates things.</summary>
    public void Gap(char gap = '\n')
    {
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            _text.Append(gap);
    }

    public void Append(Sink other)
    {
        _html.Append(other._html);
        Gap();
        _text.Append(other._text);
    }
}
