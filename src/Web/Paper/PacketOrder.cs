using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Web.Paper;

/// <summary>What somebody wants to print together, and how.</summary>
/// <param name="Packet">The ready-made packet it is; null if somebody put it together themselves.</param>
/// <param name="Notes">With the notes for the person helping.</param>
/// <param name="Cover">With a first side that says nothing about what is inside.</param>
public sealed record PacketOrder(
    Packet? Packet,
    IReadOnlyList<GuidePage> Pages,
    IReadOnlyList<Worksheet> Sheets,
    PrintStock Stock,
    bool Notes,
    bool Cover
)
{
    public int Count => Pages.Count + Sheets.Count;
}
