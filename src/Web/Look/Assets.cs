using System.Collections.Frozen;

namespace Kith.Web;

/// <summary>The stylesheet, the icon and the fonts, each at an address that holds a hash of its content.</summary>
public sealed class Assets
{
    private static readonly string[] Styles =
    [
        "look/tokens.css",
        "look/kith.css",
        "look/charts.css",
        "look/paper.css",
        "look/workroom.css",
    ];

    private const string FontPrefix = "fonts/atkinson-hyperlegible-next-";
    private readonly FrozenDictionary<string, Asset> byAddress;

    private Assets(Asset style, Asset icon, IEnumerable<Asset> fonts)
    {
        Stylesheet = style.Address;
        Icon = icon.Address;
        byAddress = fonts
            .Append(style)
            .Append(icon)
            .ToFrozenDictionary(asset => asset.Address, StringComparer.Ordinal);
    }

    /// <summary>Address of the stylesheet.</summary>
    public string Stylesheet { get; }

    /// <summary>Address of the neutral icon.</summary>
    public string Icon { get; }

    internal IEnumerable<string> Addresses => byAddress.Keys;

    internal Asset? Find(string address) => byAddress.GetValueOrDefault(address);

    /// <summary>Reads what the build put in. Without fonts, pages use those of the device.</summary>
    internal static Assets Read()
    {
        var fonts = typeof(Assets)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(FontPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => Asset.Font(Bytes(name)));
        var faces = fonts.Select(font => Web.Stylesheet.Face(font.Key, font.Value.Address));
        var style = Asset.Style(Web.Stylesheet.Make(faces, Styles.SelectMany(Bytes)));
        return new Assets(style, Asset.Icon(Bytes("look/notes.svg")), fonts.Values);
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
