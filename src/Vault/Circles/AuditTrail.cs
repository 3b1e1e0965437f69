using Kith.Sealing;

namespace Kith.Vault;

/// <summary>The acts of a circle, epoch by epoch, each read from its sealed bytes.</summary>
sealed class AuditTrail
{
    readonly Dictionary<AuthorId, Reach> reaches = [];
    readonly Dictionary<(AuthorId Whom, AuthorId By), YesTo> yeses = [];
    readonly HashSet<AuthorId> left = [];
    readonly List<(uint Epoch, DateTimeOffset Began)> epochs = [];
    IReadOnlyList<Member>? members;
    bool agrees = true;
    int noise;
    int deletions;

    /// <summary>No more may be unreadable than members say that they deleted.</summary>
    internal bool Agrees => agrees && noise <= deletions;

    /// <summary>Members first, then who is out.</summary>
    internal IReadOnlyList<Reach> Reaches => [.. reaches.Values.OrderBy(r => r.Access)];

    internal void Follow(Held held, IReadOnlyList<Item> items)
    {
        var key = held.LogKey;
        using var space = Secret.Zeros(ManyItems.SpaceFor(items));
        foreach (
            var opened in ManyItems.Each(items, space.Memory, (i, r) => EntryFormat.Open(key, i, r))
        )
            if (opened is not { } entry)
                noise++;
            else if (entry.Kind == Kinds.Roster)
                Turn(held.Epoch, entry);
            else if (entry.Kind is Kinds.Restored or Kinds.Limited && entry.Author == held.Opener)
                // Who joins signs these with the key they give up there.
                continue;
            else if (members?.FirstOrDefault(m => m.Author == entry.Author) is { } author)
                Note(author.Id, entry);
            else
                agrees = false;
    }

    void Note(AuthorId by, LogEntry entry)
    {
        if (entry.Kind == Kinds.Left)
            left.Add(by);
        else if (entry.Kind == Kinds.Tombstone)
            deletions++;
        else if (entry.Kind == Kinds.Yes && Yes.ReadSaid(entry.Body.Span) is var (whom, what))
        {
            yeses.Remove((whom, by));
            if (what is { } said)
                yeses[(whom, by)] = said;
        }
        else if (entry.Kind == Kinds.Given && Given.Read(entry.Body.Span) is { } given)
            Extend(given);
    }

    void Extend(Given given)
    {
        var began = epochs.Where(e => e.Epoch >= given.First).Select(e => e.Began).FirstOrDefault();
        if (reaches.TryGetValue(given.Whom, out var reach) && began < reach.From)
            reaches[given.Whom] = reach with { From = began };
    }

    void Turn(uint epoch, LogEntry entry)
    {
        var time = Times.FromMinutes(entry.Minutes);
        epochs.Add((epoch, time));
        if (Roster.Read(entry.Body.Span) is not { } roster)
        {
            agrees = false;
            return;
        }
        foreach (var old in members ?? [])
            if (!IsStill(roster, old))
                Leave(old, IsOn(roster, old.Id) ? YesTo.Return : YesTo.Removal, time);
        foreach (var now in roster.Members)
            Come(now, time);
        foreach (
            var (whom, by) in yeses.Keys.Where(y => !IsOn(roster, y.Whom) || !IsOn(roster, y.By))
        )
            yeses.Remove((whom, by));
        left.Clear();
        members = roster.Members;
    }

    static bool IsOn(Roster roster, AuthorId id) => roster.By(id) is not null;

    static bool IsStill(Roster roster, Member old) =>
        roster.By(old.Id) is { } now && (now.Author == old.Author || now.Joined);

    void Leave(Member old, YesTo what, DateTimeOffset time)
    {
        var wasAsked = members!.Count(m =>
            m.Joined
            && m.Id != old.Id
            && !left.Contains(m.Id)
            && yeses.TryGetValue((old.Id, m.Id), out var said)
            && said == what
        );
        var others = members!.Count(m => m.Joined && m.Id != old.Id && !left.Contains(m.Id));
        var needed = old.Joined ? Math.Min(2, others) : 1;
        agrees &= left.Contains(old.Id) || (wasAsked >= needed && !(old.IsFor && old.Joined));
        var access = left.Contains(old.Id) ? Access.Left : Access.Removed;
        reaches[old.Id] = reaches[old.Id] with { Access = access, Until = time };
    }

    void Come(Member now, DateTimeOffset time)
    {
        agrees &= !left.Contains(now.Id);
        var access = now.Joined ? Access.Member : Access.Invited;
        var known = reaches.GetValueOrDefault(now.Id);
        var isNew = known is null or { Until: not null };
        // Nobody comes in joined: an invitation stands before, except where the reader's own view begins.
        agrees &= !(isNew && now.Joined && members is not null);
        reaches[now.Id] = isNew ? new(now.Id, access, time, null) : known! with { Access = access };
    }
}
