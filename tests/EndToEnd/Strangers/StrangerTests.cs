using System.Net;
using Kith.Kit;

namespace Kith.EndToEnd.Tests.Strangers;

/// <summary>Every private address, asked for by everybody who should read nothing there.</summary>
public sealed class StrangerTests : IAsyncLifetime
{
    /// <summary>What a limited seat has, and nobody else.</summary>
    private const string OneRoom = "/limited";

    private ATargetRoom target = null!;
    private IReadOnlyList<Knock> knocks = null!;

    public async Task InitializeAsync()
    {
        target = await ATargetRoom.Open();
        knocks = Knock.All(target);
    }

    public Task DisposeAsync() => target.DisposeAsync().AsTask();

    [Fact]
    public async Task The_owner_reads_what_strangers_must_not()
    {
        Assert.True(knocks.Count > 20);
        Assert.All(knocks, k => Assert.DoesNotContain("{", k.Inner, StringComparison.Ordinal));
        var closed = new List<string>();
        foreach (var knock in knocks.Where(k => k.Method == "GET" && k.Inner != OneRoom))
            if ((await knock.As(target.Ana, target)).Status != HttpStatusCode.OK)
                closed.Add(knock.Inner);
        // One is there once the room is closed, the other in a practice room.
        var room = $"/c/{target.Parts["room"]}";
        Assert.Equal([$"{room}/closed", $"{room}/story"], closed.Order(StringComparer.Ordinal));
        var sheet = new Knock("GET", $"{room}/s/{target.Parts["sheet"]}");
        Assert.Contains(
            ATargetRoom.Secret,
            (await sheet.As(target.Ana, target)).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_member_of_another_circle_and_the_keeper_read_and_change_nothing()
    {
        var before = await target.Written();
        foreach (var stranger in new[] { target.Tam, target.Maya })
        foreach (var knock in knocks)
        {
            ReadsNothing(knock, await knock.As(stranger, target));
            ReadsNothing(knock, await knock.Directly(stranger, target));
        }
        Assert.Equal(before, await target.Written());
    }

    [Fact]
    public async Task A_limited_seat_has_one_page_and_gets_the_same_answer_everywhere_else()
    {
        var before = await target.Written();
        var nowhere = await new Knock("GET", "/nowhere").As(target.Rob, target);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        foreach (var knock in knocks.Where(k => k.Inner != OneRoom))
        {
            Assert.Equal((knock, nowhere), (knock, await knock.As(target.Rob, target)));
            ReadsNothing(knock, await knock.Directly(target.Rob, target));
            ReadsNothing(knock, await knock.SealedBy(target.Ana, target.Rob, target));
        }
        Assert.Equal(before, await target.Written());
        var room = new Knock("GET", OneRoom);
        Assert.Contains(room, knocks);
        Assert.Equal(HttpStatusCode.OK, (await room.As(target.Rob, target)).Status);
        foreach (var other in new[] { target.Ana, target.Tam, target.Maya })
            Assert.Equal(HttpStatusCode.NotFound, (await room.As(other, target)).Status);
    }

    [Fact]
    public async Task What_somebody_has_read_is_in_nobody_elses_list()
    {
        const string Marked = "value=\"unmark\"";
        var list = new Knock("GET", $"/reading/{target.Parts["page"]}");
        Assert.Contains(Marked, (await list.As(target.Ana, target)).Body, StringComparison.Ordinal);
        foreach (var stranger in new[] { target.Tam, target.Maya })
            Assert.DoesNotContain(
                Marked,
                (await list.As(stranger, target)).Body,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task Somebody_signed_out_reads_and_changes_nothing()
    {
        var before = await target.Written();
        foreach (var knock in knocks)
        {
            var answer = await knock.WithoutACookie(target.Ana, target);
            ReadsNothing(knock, answer);
            Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        }
        Assert.Equal(before, await target.Written());
    }

    [Fact]
    public async Task An_address_sealed_for_another_session_opens_nothing()
    {
        foreach (var knock in knocks)
        {
            var answer = await knock.SealedBy(target.Ana, target.Tam, target);
            Assert.Equal((knock, HttpStatusCode.NotFound), (knock, answer.Status));
        }
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_not_yours_look_the_same()
    {
        foreach (
            var knock in knocks.Where(k =>
                k.Inner.Contains(target.Parts["room"], StringComparison.Ordinal)
            )
        )
        {
            var elsewhere = knock with
            {
                Inner = knock.Inner.Replace(
                    target.Parts["room"],
                    Nowhere(),
                    StringComparison.Ordinal
                ),
            };
            var notYours = await knock.As(target.Tam, target);
            Assert.Equal((knock, HttpStatusCode.NotFound), (knock, notYours.Status));
            Assert.Equal(notYours, await elsewhere.As(target.Tam, target));
        }
    }

    [Fact]
    public async Task A_form_without_its_proof_changes_nothing()
    {
        var before = await target.Written();
        foreach (var knock in knocks.Where(k => k.Method == "POST"))
        {
            var answer = await knock.WithoutAProof(target.Ana, target);
            Assert.Equal((knock, HttpStatusCode.NotFound), (knock, answer.Status));
        }
        Assert.Equal(before, await target.Written());
    }

    private static void ReadsNothing(Knock knock, Answer answer)
    {
        Assert.DoesNotContain(
            ATargetRoom.Secret,
            answer.Body + answer.Headers,
            StringComparison.Ordinal
        );
        if (knock.Inner.StartsWith("/c/", StringComparison.Ordinal))
            Assert.NotEqual(HttpStatusCode.OK, answer.Status);
    }

    private string Nowhere() =>
        string.Concat(target.Parts["room"].Select(c => c == '0' ? '1' : '0'));
}
