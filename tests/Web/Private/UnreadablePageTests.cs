using System.Net;
using Kith.Vault;

namespace Kith.Web.Tests.Private;

/// <summary>Somebody changed what is stored. Its readers are told what happened and what to do, and nobody else is.</summary>
public sealed class UnreadablePageTests
{
    [Fact]
    public async Task A_member_of_an_older_room_is_told_and_can_go_on_with_it()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}";
        await place.Page(place.Maya, path);
        await Take(place, back: 1);

        var desk = await place.Page(place.Maya, "/desk");
        Assert.Contains("older than what you last saw", desk.Body!.TextContent, Said);
        var (status, body, _) = await place.Get(place.Maya, Workplace.Address(place.Maya, path));
        Assert.Equal(HttpStatusCode.Conflict, status);
        var page = WebNode.Parse(body);
        Assert.Equal(
            "This room is older than what you last saw",
            page.QuerySelector("h1")!.TextContent
        );
        Assert.Contains("which day", page.Body!.TextContent, Said);
        Assert.DoesNotContain(Workplace.Secret, body, Said);

        var (answer, _, _) = await GoOn(place, path);
        Assert.Equal(HttpStatusCode.SeeOther, answer);
        await place.Page(place.Maya, path);
    }

    [Fact]
    public async Task A_changed_room_is_told_apart_and_nobody_can_go_on_with_it()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}";
        await place.Page(place.Maya, path);
        await Take(place, back: 2);

        var (status, body, _) = await place.Get(place.Maya, Workplace.Address(place.Maya, path));

        Assert.Equal(HttpStatusCode.Conflict, status);
        var page = WebNode.Parse(body);
        Assert.Equal(
            "What is stored is not what was written",
            page.QuerySelector("h1")!.TextContent
        );
        Assert.Contains("A good backup", page.Body!.TextContent, Said);
        Assert.Empty(page.QuerySelectorAll("form[action^='/p/']"));
        Assert.Equal(HttpStatusCode.Conflict, (await GoOn(place, path)).Status);
    }

    [Fact]
    public async Task Who_is_not_in_the_room_learns_nothing_of_its_state()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}";
        var before = await place.Get(place.Rafi, Workplace.Address(place.Rafi, path));
        await place.Page(place.Maya, path);
        await Take(place, back: 1);

        var after = await place.Get(place.Rafi, Workplace.Address(place.Rafi, path));

        Assert.Equal(HttpStatusCode.NotFound, after.Status);
        Assert.Equal(before.Body, after.Body);
    }

    private const StringComparison Said = StringComparison.Ordinal;

    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> GoOn(
        Workplace place,
        string path
    ) =>
        place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path + "/as-it-is"),
            ("_csrf", Workplace.Csrf(place.Maya, path + "/as-it-is"))
        );

    /// <summary>Takes one entry out of the longest stream: the last one, or the one before it.</summary>
    private static async Task Take(Workplace place, int back)
    {
        var stream = await LongestStream(place);
        var next = await place.Test.Store.Next(stream);
        await place.Test.Store.Commit(Batch.Of(new Change.Drop(stream, next - back)));
    }

    private static async Task<StreamId> LongestStream(Workplace place)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(place.Test.Folder, "kith.db")};Pooling=false"
        );
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT hex(stream) FROM streams GROUP BY stream ORDER BY count(*) DESC LIMIT 1";
        var name = (string)(await command.ExecuteScalarAsync())!;
        return CircleId.TryParse(name.ToLowerInvariant(), out var id)
            ? new(id.Value)
            : throw new InvalidDataException(name);
    }
}
