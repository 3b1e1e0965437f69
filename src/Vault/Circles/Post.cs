using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Grants that leave together, each at the next free place of its mailbox.</summary>
sealed class Post(Holder holder, SigningKey signer)
{
    readonly List<Change> changes = [];
    readonly Dictionary<Bytes32, long> next = holder.Places ?? [];

    internal IReadOnlyList<Change> Changes => changes;

    /// <summary>A grant for somebody who has something to sign with already.</summary>
    internal Task Add(Member member, Held epoch) =>
        Add(member, epoch, new byte[SigningKey.SeedLength]);

    /// <summary>A first grant, with what the newcomer signs with.</summary>
    internal Task Add(Member member, Held epoch, Newcomer newcomer) =>
        Add(member, epoch, newcomer.AuthorSeed.Memory);

    async Task Add(Member member, Held epoch, ReadOnlyMemory<byte> seed)
    {
        var seq = next.TryGetValue(member.Box, out var known)
            ? known
            : await holder.Store.Next(Mailbox.Of(member.Box));
        next[member.Box] = seq + 1;
        using var given = epoch.For(member.Id, seed.Span);
        var body = Grant.Write(given, signer, member.Box);
        changes.Add(Mailbox.Leave(holder.Node, member.Box, seq, LetterKind.Grant, body));
    }
}
