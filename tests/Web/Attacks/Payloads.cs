using System.Globalization;
using System.Text;

namespace Kith.Web.Tests.Attacks;

/// <summary>
/// Text that would run if a page took it for markup, put together from parts: how it breaks out, what it then opens, and in
/// which letters it comes. Each calls <c>p</c> with its own number.
/// </summary>
internal static class Payloads
{
    public const int Count = 2_000;

    /// <summary>The longest name that a form takes is a little longer.</summary>
    private const int Longest = 58;

    private static readonly string[] Ways =
    [
        "",
        "\"",
        "'",
        ">",
        "\">",
        "'>",
        "`",
        "\" ",
        "</textarea>",
        "</title>",
        "</style>",
        "</script>",
        "</option></select>",
        "</svg>",
        "</h1></p>",
        "-->",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<a title=\"",
        "<table><td>",
        "<svg><style>",
        "<math><mi>",
        "&quot;&gt;",
        "\\\"",
        "</noscript>",
        "</template>",
        "\r\n\r\n",
        "\u2028",
    ];

    private static readonly string[] Things =
    [
        "<script>p(N)</script>",
        "<img src=x onerror=p(N)>",
        "<img/src=\"x\"/onerror='p(N)'>",
        "<svg onload=p(N)>",
        "<svg/onload=p(N)//",
        "<svg><script>p(N)</script></svg>",
        "<svg><animate onbegin=p(N)>",
        "<svg><a xlink:href=javascript:p(N)>x",
        "<math href=javascript:p(N)>x</math>",
        "<math><mtext><img src onerror=p(N)>",
        "<body onload=p(N)>",
        "<input autofocus onfocus=p(N)>",
        "<details open ontoggle=p(N)>",
        "<video><source onerror=p(N)>",
        "<iframe src=javascript:p(N)>",
        "<iframe srcdoc='<script>parent.p(N)</script>'>",
        "<object data=javascript:p(N)>",
        "<embed src=javascript:p(N)>",
        "<a href=javascript:p(N)>x</a>",
        "<a href=\"java\tscript:p(N)\">x</a>",
        "<form action=javascript:p(N)><button>",
        "<button formaction=javascript:p(N)>",
        "<base href=javascript:p(N)//>",
        "<link rel=stylesheet href=/p(N)>",
        "<meta http-equiv=refresh content='0;javascript:p(N)'>",
        "<style onload=p(N)></style>",
        "<x onpointerover=p(N)>x",
        "onfocus=p(N) autofocus x=",
        "javascript:p(N)",
        "[x](javascript:p(N))",
        "![x](x\"onerror=\"p(N))",
        "<javascript:p(N)>",
        "data:text/html,<script>p(N)</script>",
        "{{p(N)}}${p(N)}",
        "@(p(N))<%=p(N)%>",
        "<b><i></b><img src onerror=p(N)></i>",
        "<script\n>p(N)</script\n>",
        "<template><script>p(N)</script>",
        "<table><script>p(N)</script>",
        "<select><img src onerror=p(N)>",
    ];

    private static readonly Func<string, string>[] Letters =
    [
        text => text,
        text => text.Replace("script", "ScRiPt", StringComparison.Ordinal),
        text => text.Replace("<", "&lt;", StringComparison.Ordinal),
        text => text.Replace("<", "&#60", StringComparison.Ordinal),
        text => text.Replace("<", "%3C", StringComparison.Ordinal),
        text => text.Replace("<", "\\u003c", StringComparison.Ordinal),
        Wide,
        text => text.Replace(" ", "\f", StringComparison.Ordinal),
        text => text.Replace("=", " =\t", StringComparison.Ordinal),
        text => text.Replace("<", "<\0", StringComparison.Ordinal),
        text => text.Replace("r", "r\u200b", StringComparison.Ordinal),
        text => "\u202e" + text + "\ufeff",
        text => text.Replace(">", "", StringComparison.Ordinal),
        text => "<" + text,
        text => text.Replace(":", "&colon;", StringComparison.Ordinal),
    ];

    /// <summary>All of them, in an order in which neighbours differ in every part.</summary>
    public static IReadOnlyList<string> All { get; } = Make();

    /// <summary>
    /// The same text with every sign that could mean something to a page made a letter of its own, so that what differs still does.
    /// What ends a name in a list of names stays: it makes as many names on both sides.
    /// </summary>
    public static string Harmless(string text) =>
        string.Concat(
            text.Select(c =>
                c is not (',' or ';') && (char.IsPunctuation(c) || char.IsSymbol(c)) ? Letter(c) : c
            )
        );

    /// <summary>A Chinese letter: there are enough of them, and none is another in capitals.</summary>
    private static char Letter(char sign) =>
        (char)('一' + (sign < 0x80 ? sign : 0x80 + (sign & 0x7F)));

    /// <summary>Some of them, one after the other.</summary>
    public static string Some(int first, int count) =>
        string.Join(' ', Enumerable.Range(first, count).Select(i => All[i % Count]));

    private static List<string> Make()
    {
        var every = (
            from way in Ways
            from thing in Things
            from letters in Letters
            let text = letters(way + thing)
            where text.Length <= Longest
            select text
        )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var step = every.Count / Count;
        return
        [
            .. Enumerable
                .Range(0, Count)
                // 1,009 is a prime, so every place is taken once.
                .Select(i =>
                    every[i * 1_009 % Count * step]
                        .Replace(
                            "N",
                            i.ToString(CultureInfo.InvariantCulture),
                            StringComparison.Ordinal
                        )
                ),
        ];
    }

    private static string Wide(string text)
    {
        var wide = new StringBuilder();
        foreach (var c in text)
            wide.Append(c is > ' ' and <= '~' && !char.IsLetterOrDigit(c) ? (char)(c + 0xFEE0) : c);
        return wide.ToString();
    }
}
