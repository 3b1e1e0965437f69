using System.Text;
using Kith.Kit;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>The second reader walks a real node's database: row, ring, circles, entries, mailbox, notebook, mark.</summary>
public sealed class SecondReaderDumpTests
{
    [Fact]
    public async Task A_name_a_passphrase_and_a_pepper_lead_to_everything_a_person_can_read()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper("Maya");
        var circle = await maya.Start();
        await Write(maya, circle, "before anybody else");
        var dele = await maya.BringIn(circle, "Dele", mayReadEarlier: true);
        await Write(dele, circle, "from Dele");
        await Write(maya, circle, new string('x', 5000));
        using (var session = dele.Session())
        {
            await test.Node.Drafts.Keep(
                test.Node.Drafts.Token(session, "a place"),
                Text.Bytes("typed")
            );
            var opened = await test.Node.Circles.OpenNotebook(session);
            using var notebook = Assert.IsType<Opening.Opened>(opened).Room;
            await notebook.Append(9, Text.Bytes("his own"));
        }
        using (var session = dele.Session())
            await test.Node.Circles.Open(session, circle);

        var walk = WalkOf(test, dele);

        Assert.Equal(1, walk.Row.Kind);
        Assert.Equal(
            ["before anybody else", "from Dele", new string('x', 5000)],
            walk.Circle(circle.ToString()).Select(e => Encoding.UTF8.GetString(e.Body))
        );
        Assert.Equal("his own", Encoding.UTF8.GetString(Assert.Single(walk.Notebook).Body));
        var letter = Assert.Single(walk.Letters);
        var draft = ReadDraft.Read(letter.Body, walk.Row.BoxSecret);
        Assert.Equal(("a place", "typed"), (draft.Place, Encoding.UTF8.GetString(draft.Typed)));
        Assert.Equal(3UL, walk.Seen[walk.Ring[^1].Stream]);
    }

    [Fact]
    public async Task Files_are_opened_and_what_was_deleted_is_accounted_for()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper("Maya");
        var circle = await maya.Start();
        await Write(maya, circle, "to go");
        await Write(maya, circle, "to go too");
        var dele = await maya.BringIn(circle, "Dele", mayReadEarlier: true);
        await Write(dele, circle, "to stay");
        var content = new byte[70_000];
        content[^1] = 7;
        using (var room = await maya.Open(circle))
        {
            using var file = new MemoryStream(content);
            await room.Files.Keep(file, () => new(3, Text.Bytes("about it")), default);
            Assert.True(await room.Delete([room.Entries[0].Seq, room.Entries[1].Seq]));
        }
        await Write(maya, circle, "later");
        (await dele.Open(circle)).Dispose();

        var walk = WalkOf(test, dele);

        Assert.Equal(
            ["to stay", "later"],
            walk.Circle(circle.ToString()).Select(e => Encoding.UTF8.GetString(e.Body))
        );
        var (about, opened) = Assert.Single(walk.Files(circle.ToString()));
        Assert.Equal((3, "about it"), (about.ShownKind, Encoding.UTF8.GetString(about.ShownBody)));
        Assert.Equal(content, opened);
    }

    [Fact]
    public async Task A_grant_in_a_mailbox_names_the_epoch_that_the_circle_went_on_in()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper("Maya");
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        await maya.BringIn(circle, "Ines");

        var (his, hers) = (WalkOf(test, dele), WalkOf(test, maya));

        var recipient = Crypto.BoxPublic(his.Row.BoxSecret);
        var grants = his.Letters.Select(l => ReadGrant.Read(l.Body, recipient)).ToList();
        Assert.NotEmpty(grants);
        Assert.Contains(grants, g => hers.Ring.Any(h => h.Stream == g.Held.Stream));
        Assert.All(grants, g => Assert.Equal(g.Held.Opener, g.Signer));
    }

    static async Task Write(Person person, CircleId circle, string text)
    {
        using var room = await person.Open(circle);
        await room.Append(1, Text.Bytes(text));
    }

    internal static Walk WalkOf(TestNode test, Person person)
    {
        var pepper = File.ReadAllText(Path.Combine(test.Folder, "pepper"));
        return new(
            Path.Combine(test.Folder, "kith.db"),
            Convert.FromHexString(string.Concat(pepper.Where(c => !char.IsWhiteSpace(c)))),
            person.Name,
            Encoding.UTF8.GetBytes(person.Words),
            TestNode.Cheap
        );
    }
}
