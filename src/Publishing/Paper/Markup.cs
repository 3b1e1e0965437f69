using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kith.Packs;

namespace Kith.Publishing.Paper;

/// <summary>HTML in the making. Words are made safe on their way in.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>Markup of this program.</summary>
    public Markup Tag(string tag)
    {
        _html.Append(tag);
        return this;
    }

    public Markup Words(string words) => Tag(Encoder.Encode(words));

    /// <summary>The inline Markdown of a worksheet.</summary>
    public Markup Inline(string text) => Tag(InlineText.Html(text));

    public Markup Element(string name, string words) =>
        Tag($"<{name}>").Words(words).Tag($"</{name}>\n");

    public override string ToString() => _html.ToString();
}
