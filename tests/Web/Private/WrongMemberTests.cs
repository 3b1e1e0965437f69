using System.Net;
using Kith.Kit;

namespace Kith.Web.Tests.Private;

/// <summary>
/// Keys decide, routes do not. Every inner route is asked by people who are not in the circle, through addresses forged
/// for their own sessions, as if every check of an address had said yes.
/// </summary>
public sealed class WrongMemberTests
{
    [Fact]
    public async Task Nobody_outside_a_circle_reads_it_through_any_route()
    {
        await using var place = await Workplace.Open();
        var (_, nothing, _) = await place.Get(
            place.Rafi,
            Workplace.Address(place.Rafi, "/c/nowhere")
        );
        var asked = 0;
        foreach (var (method, path) in Paths(place))
        {
            var address = Workplace.Address(place.Rafi, path);
            var (status, body, _) =
                method == "GET"
                    ? await place.Get(place.Rafi, address)
                    : await place.Post(
                        place.Rafi,
                        address,
                        ("_csrf", Workplace.Csrf(place.Rafi, path)),
                        (place.Question, "overwritten"),
                        ("_asked", place.Question + ":")
                    );

            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal(nothing, body);
            asked++;
        }
        Assert.True(asked >= 30, $"Only {asked} routes were asked.");
        var page = await place.Page(place.Maya, $"/c/{place.Circle}/s/{place.Sheet}");
        Assert.Contains(Workplace.Secret, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("overwritten", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_is_signed_out_reads_anything()
    {
        await using var place = await Workplace.Open();
        foreach (var (_, path) in Paths(place))
        {
            var (status, body, answer) = await place.Get(null, Workplace.Address(place.Maya, path));

            Assert.Equal(HttpStatusCode.SeeOther, status);
            Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
            Assert.DoesNotContain(Workplace.Secret, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_inner_path_is_not_reached_without_its_sealed_address()
    {
        await using var place = await Workplace.Open();
        foreach (var (_, path) in Paths(place))
        {
            var (status, body, _) = await place.Get(place.Maya, "/in" + path);

            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.DoesNotContain(Workplace.Secret, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_of_somebody_elses_session_opens_nothing()
    {
        await using var place = await Workplace.Open();
        var address = Workplace.Address(place.Maya, $"/c/{place.Circle}/s/{place.Sheet}");

        var (status, _, _) = await place.Get(place.Rafi, address);

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Every_inner_route_that_names_no_room_shows_only_what_is_ones_own()
    {
        await using var place = await Workplace.Open();
        foreach (
            var route in place
                .InnerRoutes.Select(r => r.RoutePattern.RawText!["/in".Length..])
                .Distinct()
        )
        {
            if (route.Contains("{room}", StringComparison.Ordinal))
                continue;
            var path = route.Replace("{id}", "0", StringComparison.Ordinal);
            var (_, body, _) = await place.Get(place.Rafi, Workplace.Address(place.Rafi, path));

            Assert.DoesNotContain(Workplace.Secret, body, StringComparison.Ordinal);
            Assert.DoesNotContain("Harbour", body, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Method, string Path)> Paths(Workplace place) =>
        from endpoint in place.InnerRoutes
        let pattern = endpoint.RoutePattern.RawText!["/in".Length..]
        where pattern.Contains("{room}", StringComparison.Ordinal)
        let path = pattern
            .Replace("{room}", place.Circle.ToString(), StringComparison.Ordinal)
            .Replace("{sheet}", place.Sheet, StringComparison.Ordinal)
            .Replace("{entry}", place.Sheet, StringComparison.Ordinal)
            .Replace("{earlier}", place.Sheet, StringComparison.Ordinal)
            .Replace("{later}", place.Sheet, StringComparison.Ordinal)
            .Replace("{note}", place.Sheet, StringComparison.Ordinal)
            .Replace("{file}", place.Sheet, StringComparison.Ordinal)
            .Replace("{question}", place.Question, StringComparison.Ordinal)
            .Replace("{worksheet}", place.Snapshot.Id, StringComparison.Ordinal)
        let method = endpoint
            .Metadata.OfType<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()
            .First()
            .HttpMethods[0]
        select (method, path);
}
