using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using Kith.Interventions.Deleting;
using Kith.Interventions.Sharing;
using Kith.Interventions.Together;
using Kith.Vault;

namespace Kith.Workroom.Tests.Readers;

/// <summary>
/// What every seat can open where only a few are to read something, by all the keys it holds and in all that is stored. The list is the whole of it.
/// </summary>
public sealed class NarrowReaderTests
{
    private const string There = "that Harbour is there";

    [Fact]
    public async Task A_limited_seat_reads_what_was_released_and_what_it_wrote()
    {
        var (j, team) = await AJourney.With("Maya", "Harbour");
        await using var _ = j;
        await j.Invite("Maya", team, "Dele");
        await j.Write("Maya", team, "what she asks of him");
        await j.Sit((await j.In("Maya", team, r => r.Limited.Make()))!, "Rob");
        await j.In(
            "Maya",
            team,
            async r =>
                (await r.Limited.Watch(true), await r.Limited.Draft(j.Word("come on monday")))
        );
        await j.In("Dele", team, r => r.Limited.Draft(j.Word("we are furious")));
        await j.In(
            "Maya",
            team,
            r =>
                r.Limited.Release(
                    r.Limited.Board.Drafts[0].Id,
                    "facilitator",
                    j.Word("please come on a monday")
                )
        );
        await j.In("Maya", team, r => r.Limited.Hold(r.Limited.Board.Drafts[0].Id));
        using (var session = j.Session("Rob"))
            Assert.Equal(
                Posting.Done,
                await j.Node.LimitedSeats.Post(
                    session,
                    System.Text.Encoding.UTF8.GetBytes(j.Word("tell her i am sorry"))
                )
            );
        var post = (await j.In("Maya", team, r => r.Limited.Read()))!.Posts[0];
        Assert.Null(
            await j.In(
                "Maya",
                team,
                r => r.Limited.Settle(post.Number, j.Word("he wrote and we wait"))
            )
        );
        await j.Invite("Dele", team, "Zoe");

        string[] all =
        [
            There,
            "Harbour",
            "Maya",
            "Dele",
            "Zoe",
            "what she asks of him",
            "come on monday",
            "we are furious",
            "please come on a monday",
            "he wrote and we wait",
        ];
        await j.Opens("Maya", [.. all, "tell her i am sorry"]);
        await j.Opens("Zoe", There, "Harbour", "Maya", "Dele", "Zoe");
        await j.Opens("Rob", "please come on a monday", "tell her i am sorry");

        Assert.True(await j.In("Dele", team, r => r.Limited.End()));
        await j.Write("Dele", team, "after he was gone");

        await j.Opens("Maya", [.. all, "after he was gone"]);
        await j.Opens("Dele", [.. all, "after he was gone"]);
        await j.Opens("Zoe", There, "Harbour", "Maya", "Dele", "Zoe", "after he was gone");
        await j.Opens("Rob", "tell her i am sorry");
    }

    [Fact]
    public async Task A_yes_that_was_withdrawn_is_read_in_its_own_room_alone()
    {
        var (j, team) = await AJourney.With("Maya", "Harbour");
        await using var _ = j;
        await j.Invite("Maya", team, "Dele");
        var room = await j.Start("Maya", "Around her");
        await j.Invite("Maya", room, "Ana");
        var sheet = await j.Write("Maya", room, "we write to him");
        var (place, ana) = (new ActionPlace(sheet, sheet), await j.Mark("Ana", room));
        var asking = new ConsentAsked(
            "",
            "",
            "",
            j.Word("so that he stops"),
            j.Word("we two"),
            new(2026, 3, 9),
            null
        );
        Assert.Null(
            await j.In(
                "Maya",
                room,
                r => r.Consents.Gate(new(place, [ActionKind.Message], [ana], []), asking)
            )
        );
        Assert.Null(
            await j.In(
                "Ana",
                room,
                r =>
                    r.Consents.Say(
                        r.Consents.WaitingForMe.Single().Id,
                        ConsentWord.Yes,
                        j.Word("go ahead")
                    )
            )
        );
        Assert.True(
            await j.In("Maya", room, r => Task.FromResult(r.Consents.Actions.Find(place)!.MayGo))
        );
        Assert.Null(
            await j.In(
                "Ana",
                room,
                r =>
                    r.Consents.Say(
                        r.Consents.Board.All[0].Id,
                        ConsentWord.TakenBack,
                        j.Word("not any more")
                    )
            )
        );
        Assert.False(
            await j.In("Maya", room, r => Task.FromResult(r.Consents.Actions.Find(place)!.MayGo))
        );

        string[] all =
        [
            "that Around her is there",
            "Around her",
            "Maya",
            "Ana",
            "we write to him",
            "so that he stops",
            "we two",
            "go ahead",
            "not any more",
        ];
        await j.Opens("Ana", all);
        await j.Opens("Maya", [.. all, There, "Harbour", "Dele"]);
        await j.Opens("Dele", There, "Harbour", "Maya", "Dele");
    }

    [Fact]
    public async Task A_notebook_alone_is_read_by_its_owner_and_one_answer_of_it_by_whom_it_was_carried_to()
    {
        var (j, team) = await AJourney.With("Maya", "Harbour");
        await using var _ = j;
        await j.Invite("Maya", team, "Sam");
        await j.Invite("Maya", team, "Dele");
        var sheet = await j.Write(
            "Sam",
            null,
            "i want to be believed",
            "i keep the photos",
            "the blue suitcase"
        );
        var own = await j.Start("Sam", "Sams second");
        Assert.True(
            await j.In(
                "Sam",
                null,
                r =>
                    r.Add(
                        new RoomsPutTogether(
                            "1",
                            j.Word("all of it"),
                            [team.ToString(), own.ToString()]
                        )
                    )
            )
        );
        await j.Share("Sam", null, sheet, "what", team);

        await j.Opens(
            "Sam",
            There,
            "Harbour",
            "that Sams second is there",
            "Sams second",
            "Maya",
            "Sam",
            "Dele",
            "all of it",
            "i want to be believed",
            "i keep the photos",
            "the blue suitcase"
        );
        await j.Opens("Maya", There, "Harbour", "Maya", "Sam", "Dele", "i want to be believed");
        await j.Opens("Dele", There, "Harbour", "Maya", "Sam", "Dele", "i want to be believed");
    }
}
