using Kith.Interventions.Actions;

namespace Kith.Interventions.Consents;

/// <summary>Every yes that was ever asked for in a room, oldest first.</summary>
public sealed record ConsentBoard(IReadOnlyList<Consent> All)
{
    /// <summary>The one with this id, or null.</summary>
    public Consent? Find(string id) =>
        All.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));

    /// <summary>What somebody was asked and has said nothing to.</summary>
    public IEnumerable<Consent> WaitingFor(
        string mark,
        DateOnly today,
        IReadOnlyCollection<string> readers
    ) => All.Where(c => c.Asked.Whom == mark && c.On(today, readers) == ConsentState.Waiting);

    /// <summary>What was asked for an action, oldest first.</summary>
    public IEnumerable<Consent> For(ActionPlace action) => All.Where(c => c.Asked.Action == action);

    /// <summary>What a room's log says. Words of anybody but the one it touches are passed over.</summary>
    public static ConsentBoard Fold(IEnumerable<Happened> events)
    {
        var all = new List<Consent>();
        foreach (var happened in events)
            switch (happened.What)
            {
                case ConsentAsked e when !all.Exists(c => c.Id == e.Consent):
                    all.Add(
                        new(e, happened.By, happened.At, happened.Seq, Answers: [], Unasked: false)
                    );
                    break;
                case ConsentSaid e:
                    Change(all, e.Consent, c => Says(c, happened.By, e), c => With(c, e, happened));
                    break;
                case ConsentUnasked e:
                    Change(
                        all,
                        e.Consent,
                        c => c.By == happened.By && c.Last is null,
                        c => c with { Unasked = true }
                    );
                    break;
            }
        return new ConsentBoard(all);
    }

    private static bool Says(Consent consent, string by, ConsentSaid said) =>
        consent.Asked.Whom == by
        && !consent.Unasked
        && (said.Word != ConsentWord.TakenBack || consent.Last?.Word == ConsentWord.Yes);

    private static Consent With(Consent consent, ConsentSaid said, Happened happened) =>
        consent with
        {
            Answers =
            [
                .. consent.Answers,
                new ConsentAnswer(said.Word, said.Text, happened.At, happened.Seq),
            ],
        };

    private static void Change(
        List<Consent> all,
        string id,
        Func<Consent, bool> may,
        Func<Consent, Consent> change
    )
    {
        var place = all.FindIndex(c => c.Id == id && may(c));
        if (place >= 0)
            all[place] = change(all[place]);
    }
}
