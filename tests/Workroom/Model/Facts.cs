using Kith.Interventions.Consents;
using Kith.Interventions.Promises;

namespace Kith.Workroom.Tests.Model;

/// <summary>Something that was said in a room, as the model keeps it.</summary>
/// <param name="By">The mark of who said it.</param>
/// <param name="Epoch">The key it lies under.</param>
/// <param name="Seq">Its place in the room's log.</param>
internal sealed record Said(string By, int Epoch, long Seq, Fact What);

/// <param name="Texts">Whatever words it holds.</param>
internal abstract record Fact(params IReadOnlyList<string> Texts);

/// <summary>One entry of a sheet.</summary>
internal sealed record Place(string Sheet, string Entry);

internal sealed record CalledRoom(string Name) : Fact(Name);

internal sealed record CalledMe(string Name) : Fact(Name);

internal sealed record ToldNames(string Room, IReadOnlyDictionary<string, string> Names)
    : Fact([Room, .. Names.Values]);

internal sealed record Began(string Sheet, string Worksheet) : Fact;

internal sealed record BeganAgain(string Sheet, string Entry) : Fact;

/// <param name="Over">Places of the answers its writer saw.</param>
internal sealed record Wrote(Place Place, string Question, string Text, IReadOnlyList<long> Over)
    : Fact(Text);

internal sealed record PutAside(string Sheet, bool Aside) : Fact;

internal sealed record Copied(
    string Copy,
    IReadOnlyDictionary<string, string> Answers,
    DateOnly? Until
) : Fact([.. Answers.Values]);

internal sealed record TookCopyBack(string Copy) : Fact;

internal sealed record AskedFor(
    string Id,
    string Whom,
    string What,
    string Purpose,
    DateOnly Until,
    Place? Action
) : Fact(What, Purpose);

internal sealed record Answered(string Id, ConsentWord Word, string Text) : Fact(Text);

internal sealed record AskedNoMore(string Id) : Fact;

internal sealed record NeedsYes(Place Action, IReadOnlyList<string> Whose) : Fact;

internal sealed record WentOver(
    Place Action,
    string Words,
    string Reason,
    IReadOnlyList<string> Without
) : Fact(Words, Reason);

internal sealed record LetWait(Place Action) : Fact;

internal sealed record PutToTeam(string Id, string What, string Way) : Fact(What);

internal sealed record Spoke(string Id, string Stand, string Words) : Fact(Words);

internal sealed record WroteDecision(string Id, string Words) : Fact(Words);

internal sealed record TookOff(string Id) : Fact;

/// <param name="Promise">Named by its words, which stay in the log with it.</param>
internal sealed record Settled(Place Place, string Promise, PromiseState State) : Fact(Promise);
