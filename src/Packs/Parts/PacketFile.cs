using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Parts;

/// <summary>Reads an entry of packets.yaml.</summary>
/// <param name="EverySheet">Its worksheets are all there are, whatever the pack comes to hold.</param>
internal sealed record PacketFile(Packet Packet, bool EverySheet)
{
    public const string Name = "packets.yaml";

    private const string All = "all";

    public static PacketFile Read(Fields fields)
    {
        var every = fields.Raw("sheets", required: true) is Scalar { Text: All };
        return new(
            new Packet(
                fields.Id(),
                fields.Text("title"),
                fields.Text("about"),
                fields.OneOrNone<Lens>("lens"),
                every ? [] : fields.Texts("sheets"),
                fields.Texts("pages")
            ),
            every
        );
    }

    /// <summary>The packet, holding all of these worksheets if it says so.</summary>
    public Packet With(IReadOnlyList<Worksheet> worksheets) =>
        EverySheet ? Packet with { Sheets = [.. worksheets.Select(w => w.Id)] } : Packet;
}
