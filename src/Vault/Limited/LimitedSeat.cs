namespace Kith.Vault;

/// <summary>A circle's limited seat as its members see it.</summary>
/// <param name="HasCome">Whether the person has taken the seat.</param>
/// <param name="Due">Until when they can, if they have not.</param>
/// <param name="Posts">What the seat wrote and the reader can open, oldest first.</param>
/// <param name="LeftToday">How many times more something can be released to it today.</param>
/// <param name="IsBroken">What was released is not what was written: all that is left is to end the seat.</param>
public sealed record LimitedSeat(
    bool HasCome,
    DateTimeOffset Due,
    IReadOnlyList<SeatPost> Posts,
    int LeftToday,
    bool IsBroken
)
{
    internal static async Task<LimitedSeat> Read(Holder holder, KeptTurns turns)
    {
        var posts = new List<SeatPost>();
        var hasCome = false;
        foreach (var keeping in turns.All)
        {
            var mail = await TeamMail.Read(holder.Node, keeping);
            posts.AddRange(mail.Posts);
            hasCome = mail.Sitter.HasCome;
        }
        var today = Days.Date(holder.Clock.GetUtcNow());
        var released = await turns.Released(holder);
        return new(
            hasCome,
            Times.FromMinutes(turns.All[^1].Due),
            posts,
            Math.Max(0, LimitedSeats.MostPerDay - (released ?? []).Count(d => d == today)),
            released is null
        );
    }
}
