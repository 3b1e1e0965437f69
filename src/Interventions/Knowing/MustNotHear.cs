using Kith.Interventions.Feeds;
using Kith.Interventions.Tables;

namespace Kith.Interventions.Knowing;

/// <summary>Somebody is not to hear of something, and reads where it may be read.</summary>
/// <param name="What">The piece, in the words of the board.</param>
/// <param name="Name">As the readers are called.</param>
public sealed record MustNotHear(string What, string Name, Origin Origin)
{
    /// <summary>
    /// Who among these readers is not to hear of what. Only the same words are the same person; who goes by another name is
    /// not found.
    /// </summary>
    /// <param name="channels">The board of who knows what.</param>
    /// <param name="readers">Their names.</param>
    public static IReadOnlyList<MustNotHear> Among(IEnumerable<string> readers, TableBoard channels)
    {
        var names = readers.ToLookup(SameWords.Key);
        return
        [
            .. from row in channels.Rows
            from barred in row.Parts("not_to").DistinctBy(SameWords.Key)
            from name in names[SameWords.Key(barred)]
            select new MustNotHear(row["what"], name, row.Origin),
        ];
    }
}
