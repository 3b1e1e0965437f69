using Kith.Interventions.Practice;
using Kith.Interventions.Together;

namespace Kith.Interventions.Circle;

/// <summary>What a circle calls itself and its members.</summary>
/// <param name="CodeName">The intervention's code name, or null before it has one.</param>
/// <param name="Names">Code names by author mark.</param>
/// <param name="ReadPaper">Marks of those who read the page about paper.</param>
public sealed record Members(
    string? CodeName,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlySet<string> ReadPaper
)
{
    /// <summary>What kind of room it is; null as long as nobody said.</summary>
    public KindSaid? Kind { get; private init; }

    /// <summary>What the circle's log says of its name and members.</summary>
    public static Members Fold(IReadOnlyList<Happened> events)
    {
        string? codeName = null;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        KindSaid? kind = null;
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var happened in events)
            switch (happened.What)
            {
                case InterventionNamed named:
                    codeName = named.CodeName;
                    break;
                case MemberNamed member:
                    names[happened.By] = member.CodeName;
                    break;
                case NamesTold told:
                    codeName ??= told.CodeName;
                    foreach (var (mark, name) in told.Names)
                        names.TryAdd(mark, name);
                    break;
                case KindSaid { Kind: not RoomKind.Practice } said:
                    kind = said;
                    break;
                case PaperRead:
                    read.Add(happened.By);
                    break;
            }
        return new Members(codeName, names, read)
        {
            Kind = PracticeStory.Fold(events) is null ? kind : PracticeStory.Kind,
        };
    }

    /// <summary>The same in a notebook, which one person alone reads and writes.</summary>
    public Members Alone(string mark) =>
        this with
        {
            Names = new Dictionary<string, string>(StringComparer.Ordinal) { [mark] = "you" },
        };

    /// <summary>The code name of an author, or a plain word for somebody who has none yet.</summary>
    public string NameOf(string mark) => Names.GetValueOrDefault(mark, "someone");
}
