using System.Text;
using System.Text.RegularExpressions;

namespace Kith.Web;

/// <summary>Makes the stylesheet that is served from the one that is written.</summary>
internal static partial class Stylesheet
{
    private const string Latin =
        "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,"
        + "U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

    private const string LatinExtended =
        "U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+304,U+308,U+329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,"
        + "U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

    private const int PatienceMs = 1000;

    /// <summary>The rule that names one font file, by what its name says of weight and letters.</summary>
    public static string Face(string resource, string address)
    {
        var weight = resource.Contains("-700-", StringComparison.Ordinal) ? 700 : 400;
        var letters = resource.Contains("latin-ext", StringComparison.Ordinal)
            ? LatinExtended
            : Latin;
        return "@font-face{font-family:Atkinson;font-display:swap;font-weight:"
            + $"{weight};src:url({address}) format('woff2');unicode-range:{letters}}}";
    }

    /// <summary>The font rules and the written styles without comments and needless space.</summary>
    public static byte[] Make(IEnumerable<string> faces, IEnumerable<byte> css)
    {
        var bare = Comment().Replace(Encoding.UTF8.GetString([.. css]), "");
        return Encoding.UTF8.GetBytes(string.Concat(faces) + Space().Replace(bare, "${mark}"));
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, PatienceMs)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s*(?<mark>[{};,])\s*|(?<=:)\s+", RegexOptions.ExplicitCapture, PatienceMs)]
    private static partial Regex Space();
}
