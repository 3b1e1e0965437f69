using System.Net;
using Kith.Web.Private;
using Xunit.Abstractions;

namespace Kith.Web.Tests.Access;

/// <summary>Every route, with every kind of seat, at everything that is somebody's.</summary>
public sealed class AccessTests(ITestOutputHelper output)
{
    private const int FullRun = 20_000;

    [Fact]
    public async Task Every_address_has_a_rule()
    {
        await using var place = await Neighbours.Open();
        var patterns = place.Routes.Select(r => Rules.Pattern(r.RoutePattern.RawText!)).ToList();
        var inner = patterns
            .Where(p => p.StartsWith(PrivateDoor.Inner + "/", StringComparison.Ordinal))
            .Select(p => p[PrivateDoor.Inner.Length..])
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(
            Rules.Own,
            inner.Where(p => !p.Contains("{room}")).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Rules.Outside,
            patterns
                .Where(p => !p.StartsWith(PrivateDoor.Inner + "/", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        Assert.All(
            Attempt.All(place, place.All, crossed: false),
            a => Assert.DoesNotContain('{', a.Path)
        );
    }

    [Fact]
    public async Task The_member_reads_on_these_pages_what_nobody_else_may()
    {
        await using var place = await Neighbours.Open();
        using var caller = new Caller(place);
        foreach (var own in new[] { place.Room, place.Notebook })
        {
            var pages = Attempt.All(place, [own], crossed: false).Where(a => !a.IsPost);
            var shown = 0;
            foreach (var page in pages.Where(a => (a.Things ?? a.Room) == own))
                shown += (await caller.Send(page, place.Ana)).Shows(own) ? 1 : 0;
            Assert.True(shown >= 8, $"Only {shown} pages show {own.Secret}.");
        }
    }

    [Fact]
    public Task Nobody_reads_or_changes_what_is_not_theirs() => NobodyDoes(isLong: false);

    [Fact]
    [Trait("Kind", "long")]
    public Task Nobody_reads_or_changes_what_is_not_theirs_in_twenty_thousand_tries() =>
        NobodyDoes(isLong: true);

    [Fact]
    public Task Behind_a_door_that_allows_everything_nobody_reads_what_their_keys_do_not_open() =>
        NobodyDoesWhenAllowed(isLong: false);

    [Fact]
    [Trait("Kind", "long")]
    public Task Behind_a_door_that_allows_everything_nobody_reads_more_whatever_they_name() =>
        NobodyDoesWhenAllowed(isLong: true);

    [Fact]
    public async Task Whoever_has_the_whole_database_opens_with_their_keys_only_what_is_theirs()
    {
        await using var place = await Neighbours.Open();
        foreach (var visitor in place.Visitors)
        {
            var opened = await KeyRing.Open(place, visitor);
            foreach (var own in place.All.Take(4))
                Assert.Equal(
                    (visitor.Name, own.Secret, visitor.Reads.Contains(own)),
                    (visitor.Name, own.Secret, opened.Any(text => text.Contains(own.Secret)))
                );
        }
    }

    [Fact]
    public async Task A_form_with_a_passphrase_is_taken_at_its_own_address_only()
    {
        await using var place = await Neighbours.Open();
        using var caller = new Caller(place);
        var notThere = await NotThere(place, caller);
        var forms = Attempt
            .All(place, [], crossed: false)
            .Where(a =>
                a.IsPost && a.Path.StartsWith(PrivateDoor.Secrets, StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(forms.Count > 5);
        foreach (var form in forms)
        foreach (var way in new[] { Way.Saved, Way.WithFile })
            Assert.Equal(notThere, await caller.Send(form, place.Ana, way));
    }

    private async Task NobodyDoes(bool isLong)
    {
        await using var place = await Neighbours.Open();
        using var caller = new Caller(place);
        var notThere = await NotThere(place, caller);
        var tries = 0;
        foreach (var visitor in place.Visitors)
        {
            await Settle(place, caller, visitor);
            foreach (var isBarred in new[] { true, false })
            {
                var before = await Ledger.Of(place.Test.Store);
                foreach (var (attempt, way) in Tries(place, visitor, isBarred, isLong))
                {
                    var answer = await caller.Send(attempt, visitor, way);
                    Judge(place, visitor, attempt, way, answer, notThere);
                    tries++;
                }
                await NothingChanged(place, visitor, before, mayBegin: !isBarred);
            }
        }
        output.WriteLine($"{tries} tries");
        Assert.True(tries >= (isLong ? FullRun : 1_000), $"Only {tries} tries.");
    }

    /// <summary>First all that is not theirs, then the pages that are, with what is somebody else's in their addresses.</summary>
    private static IEnumerable<(Attempt, Way)> Tries(
        Neighbours place,
        Visitor visitor,
        bool isBarred,
        bool isLong
    ) =>
        from attempt in Attempt.All(place, isLong ? place.All : Few(place), isLong)
        where attempt.IsBarredTo(visitor) == isBarred && !attempt.IsOwnAct(visitor)
        from way in isLong && !attempt.IsCrossed ? Caller.Ways(attempt.IsPost) : [Way.Sealed]
        select (attempt, way);

    private static Belongings[] Few(Neighbours place) =>
        [place.Room, place.Notebook, Belongings.Nowhere];

    private static void Judge(
        Neighbours place,
        Visitor visitor,
        Attempt attempt,
        Way way,
        Answer answer,
        Answer notThere
    )
    {
        var about = $"{visitor.Name} {way} {attempt}: {answer.Status}";
        foreach (var other in place.All.Where(b => !visitor.Reads.Contains(b)))
            Assert.False(answer.Shows(other), $"{about} shows {other.Secret}.");
        Assert.True(visitor.IsForged || answer.Status != HttpStatusCode.InternalServerError, about);
        var isForeign = way is Way.Borrowed && visitor != place.Ana;
        var isNowhere = way is Way.Straight or Way.Unproven || isForeign;
        if (!visitor.IsSignedIn && way is not Way.Straight)
            Assert.True(way is Way.Saved || answer.Headers.Contains("Location: /sign-in\n"), about);
        else if (isNowhere || attempt.IsBarredTo(visitor))
            Assert.True(answer == notThere, about);
    }

    private static async Task<Answer> NotThere(Neighbours place, Caller caller) =>
        await caller.Send(new("GET", "/there/is/no/such/page", null, null), place.Ana);

    /// <summary>Lets a session see its own rooms once, so that later looks leave no mark.</summary>
    private static async Task Settle(Neighbours place, Caller caller, Visitor visitor)
    {
        foreach (var path in place.All.Select(b => b.Fill("/c/{room}")).Append("/desk"))
            await caller.Send(new("GET", path, null, null), visitor);
    }

    private static async Task NothingChanged(
        Neighbours place,
        Visitor visitor,
        Ledger before,
        bool mayBegin
    ) =>
        Assert.Empty(
            (await Ledger.Of(place.Test.Store)).ChangedSince(before, visitor.Streams(), mayBegin)
        );

    private async Task NobodyDoesWhenAllowed(bool isLong)
    {
        await using var place = await Neighbours.Open();
        using var caller = new Caller(place);
        var (tries, read) = (0, 0);
        foreach (var visitor in place.Visitors)
        {
            var before = await Ledger.Of(place.Test.Store);
            foreach (var attempt in Attempt.All(place, isLong ? place.All : Few(place), isLong))
            {
                if (attempt.IsOwnAct(visitor with { IsSignedIn = true }))
                    continue;
                var answer = await caller.SendAllowed(attempt, visitor);
                foreach (var other in place.All.Where(b => !visitor.Reads.Contains(b)))
                    Assert.False(answer.Shows(other), $"{visitor.Name} {attempt}: {other.Secret}");
                read += visitor.Reads.Any(answer.Shows) ? 1 : 0;
                tries++;
            }
            await NothingChanged(place, visitor, before, mayBegin: true);
        }
        output.WriteLine($"{tries} tries, {read} pages shown to who may read them");
        Assert.True(read > 20, "The door that allows everything shows members nothing.");
        Assert.True(tries >= 1_000, $"Only {tries} tries.");
    }
}
