using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What a limited seat sent its team during one turn.</summary>
/// <param name="Sitter">Whose keys the seat has now.</param>
sealed record TeamMail(Sitter Sitter, IReadOnlyList<SeatPost> Posts)
{
    /// <summary>What does not carry the seat's signature is passed over, and so is a number that was there before.</summary>
    internal static async Task<TeamMail> Read(Node node, SeatKeeping keeping)
    {
        var team = keeping.Passage.Team;
        var sitter = new Sitter(keeping.HasCome, keeping.Box, keeping.Signing);
        var posts = new List<SeatPost>();
        foreach (var letter in await Mailbox.Read(node, keeping.Team))
        {
            if (letter.Kind != LetterKind.SeatWords)
                continue;
            if (
                !sitter.HasCome
                && SeatWords.ReadCome(letter.Body.Span, team, sitter.Signing) is { } came
            )
                sitter = came;
            else if (
                sitter.HasCome
                && SeatWords.ReadPost(letter.Body, team, sitter.Signing) is { } post
                && posts.TrueForAll(p => p.Number != post.Number)
            )
                posts.Add(post);
        }
        return new(sitter, posts);
    }
}
