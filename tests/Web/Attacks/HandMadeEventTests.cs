using Kith.Interventions;
using Kith.Kit;
using Kith.Vault;
using Kith.Web.Tests.Private;

namespace Kith.Web.Tests.Attacks;

/// <summary>
/// Whoever is in a room can sign anything into its log. Nothing that they sign may take a page away from the others.
/// </summary>
public sealed class HandMadeEventTests
{
    [Fact]
    public async Task Whatever_a_member_signs_into_the_log_every_page_opens_for_the_others()
    {
        await using var place = await AWholePlace.Open();
        var pages = (await Crawl.Of(place, place.Maya)).DistinctBy(p => p.Route).ToList();
        using (var room = await place.Ade.Open(place.Workplace.Circle))
        {
            var notes = Changed(room, place.Parts["sheet"]).ToList();
            Assert.True(notes.Count > 3_000, $"Only {notes.Count} events were made.");
            foreach (var some in notes.Chunk(500))
                Assert.NotNull(await room.Append(some));
        }

        var broken = new List<string>();
        foreach (var (route, path, _) in pages)
        {
            var (status, _, _) = await place.Workplace.Get(
                place.Maya,
                Workplace.Address(place.Maya, path)
            );
            if ((int)status >= 500)
                broken.Add($"{route}: {place.Workplace.Failures.LastOrDefault()}");
        }
        Assert.Empty(broken);
        Assert.Empty(place.Workplace.Failures);
    }

    /// <summary>Every change of the first and the last event of each kind.</summary>
    /// <param name="id">For kinds that the room has none of, what they are about.</param>
    private static IEnumerable<Note> Changed(Room room, string id)
    {
        var there = room
            .Entries.Where(e => e.Kind == EventJson.Kind)
            .Select(e => e.Body.ToArray())
            .ToLookup(b => EventJson.Read(b)!.GetType());
        return AnyEvent
            .Kinds.SelectMany(kind =>
                there[kind].Any()
                    ? new[] { there[kind].First(), there[kind].Last() }
                    : [AnyEvent.Of(kind, id)]
            )
            .DistinctBy(Convert.ToHexString)
            .SelectMany(HandMade.Of)
            .Select(body => new Note(EventJson.Kind, body));
    }
}
