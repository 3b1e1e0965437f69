using System.Collections.Frozen;
using System.Text;

namespace Kith.Web;

/// <summary>The stylesheet, the icon and the fonts, each at an address that holds a hash of its content.</summary>
public sealed class Assets
{
    private static readonly string[] Styles =
    [
        "look/tokens.css",
        "look/kith.css",
        "look/charts.css",
        "look/print.css",
        "look/workroom.css",
    ];

    private const string FontPrefix = "fonts/atkinson-hyperlegible-next-";
    private readonly FrozenDictionary<string, Asset> byAddress;

    private Assets(Asset style, Asset paper, Asset icon, IEnumerable<Asset> fonts)
    {
        Stylesheet = style.Address;
        Paper = paper.Address;
        Icon = icon.Address;
        byAddress = fonts
            .Append(style)
            .Append(paper)
            .Append(icon)
            .ToFrozenDictionary(asset => asset.Address, StringComparer.Ordinal);
    }

    /// <summary>Address of the stylesheet.</summary>
    public string Stylesheet { get; }

    /// <summary>Address of the stylesheet of pages made to be printed: the same, and what paper needs, in one request.</summary>
    public string Paper { get; }

    /// <summary>Address of the neutral icon.</summary>
    public string Icon { get; }

    internal IEnumerable<string> Addresses => byAddress.Keys;

    internal Asset? Find(string address) => byAddress.GetValueOrDefault(address);

    /// <summary>Reads what the build put in. Without fonts, pages use those of the device.</summary>
    /// <param name="feet">The rules that put a name at the foot of each printed page.</param>
    internal static Assets Read(string feet)
    {
        var fonts = typeof(Assets)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(FontPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => Asset.Font(Bytes(name)));
        var faces = fonts.Select(font => Web.Stylesheet.Face(font.Key, font.Value.Address));
        var rules = Web.Stylesheet.Make(faces, Styles.SelectMany(Bytes));
        var style = Asset.Style(rules);
        var paper = Asset.Style([
            .. rules,
            .. Web.Stylesheet.Make([], Bytes("look/paper.css")),
            .. Encoding.UTF8.GetBytes(feet),
        ]);
        return new Assets(style, paper, Asset.Icon(Bytes("look/notes.svg")), fonts.Values);
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
