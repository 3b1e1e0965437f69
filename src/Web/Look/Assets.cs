using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Kith.Web.Http;

namespace Kith.Web;

/// <summary>The stylesheet, the icon and the fonts, each at an address that holds a hash of its content.</summary>
public sealed class Assets
{
    private const string FontPrefix = "fonts/atkinson-hyperlegible-next-";
    private readonly FrozenDictionary<string, Asset> byAddress;

    private Assets(string stylesheet, string icon, FrozenDictionary<string, Asset> byAddress)
    {
        Stylesheet = stylesheet;
        Icon = icon;
        this.byAddress = byAddress;
    }

    /// <summary>Address of the stylesheet.</summary>
    public string Stylesheet { get; }

    /// <summary>Address of the neutral icon.</summary>
    public string Icon { get; }

    internal IEnumerable<string> Addresses => byAddress.Keys;

    internal Asset? Find(string address) => byAddress.GetValueOrDefault(address);

    internal static Assets Read()
    {
        var assembly = typeof(Assets).Assembly;
        var fonts = assembly
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(FontPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (Name: n, File: Asset.Font(Bytes(assembly, n))))
            .ToList();
        var css = new StringBuilder();
        foreach (var (name, file) in fonts)
            css.Append(Face(name, file.Address));
        css.Append(Encoding.UTF8.GetString(Bytes(assembly, "look/kith.css")));
        var style = Asset.Style(Encoding.UTF8.GetBytes(css.ToString()));
        var icon = Asset.Icon(Bytes(assembly, "look/notes.svg"));
        var all = fonts.Select(f => f.File).Append(style).Append(icon);
        return new Assets(
            style.Address,
            icon.Address,
            all.ToFrozenDictionary(a => a.Address, StringComparer.Ordinal)
        );
    }

    private static string Face(string resource, string address)
    {
        var weight = resource.Contains("-700-", StringComparison.Ordinal) ? 700 : 400;
        var range = resource.Contains("latin-ext", StringComparison.Ordinal)
            ? "U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF"
            : "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
        return $"@font-face{{font-family:Atkinson;font-weight:{weight};font-display:swap;src:url({address}) format('woff2');unicode-range:{range}}}\n";
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
