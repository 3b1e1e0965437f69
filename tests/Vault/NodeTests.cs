using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class NodeTests
{
    [Fact]
    public async Task The_set_up_token_makes_one_keeper_and_no_second()
    {
        await using var test = await TestNode.Open();
        Assert.True(await test.Node.SetupIsOpen());
        var token = await test.Node.NewSetupToken();

        var made = await test.Node.Setup(token!, "Maya");

        Assert.Equal(7, made!.Words.Split(' ').Length);
        Assert.False(await test.Node.SetupIsOpen());
        Assert.Null(await test.Node.Setup(token!, "Maya"));
        Assert.Null(await test.Node.NewSetupToken());
    }

    [Fact]
    public async Task Only_the_newest_set_up_token_is_good()
    {
        await using var test = await TestNode.Open();
        var old = await test.Node.NewSetupToken();
        var current = await test.Node.NewSetupToken();

        Assert.Null(await test.Node.Setup(old!, "Maya"));
        Assert.Null(await test.Node.Setup("", "Maya"));
        Assert.Null(await test.Node.Setup(current + "x", "Maya"));
        Assert.NotNull(await test.Node.Setup(current!, "Maya"));
    }

    [Fact]
    public async Task The_store_holds_the_tokens_hash_and_not_the_token()
    {
        await using var test = await TestNode.Open();
        var token = await test.Node.NewSetupToken();

        var stored = await test.Store.Meta("setup");

        Assert.Equal(SetupToken.Hash(token!), stored);
        Assert.Equal(-1, stored.AsSpan().IndexOf(Text.Bytes(token!)));
    }

    [Fact]
    public void A_pepper_typed_back_from_paper_lets_the_same_people_in()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("pepper");
        using var first = KeyFile.Open(path, mayMake: true);

        File.WriteAllText(
            path,
            KeyFile.Text(first).ToUpperInvariant().Replace(" ", "\n", StringComparison.Ordinal)
        );

        using var again = KeyFile.Open(path, mayMake: false);
        Assert.True(first.Bytes.SequenceEqual(again.Bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("not a key at all")]
    public void A_key_file_that_was_typed_wrongly_says_so(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("pepper"), text);

        var problem = Assert.Throws<InvalidDataException>(() =>
            KeyFile.Open(folder.File("pepper"), mayMake: true)
        );
        Assert.Contains("64 hexadecimal digits", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_key_files_are_for_their_owner_alone()
    {
        await using var test = await TestNode.Open();
        foreach (var name in new[] { "pepper", "node.key" })
        {
            var path = Path.Combine(test.Folder, name);
            var digits = string.Concat(File.ReadAllText(path).Where(c => !char.IsWhiteSpace(c)));
            Assert.Equal(32, Convert.FromHexString(digits).Length);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite,
                    File.GetUnixFileMode(path)
                );
        }
    }

    [Fact]
    public async Task A_node_whose_pepper_is_missing_or_anothers_does_not_open()
    {
        await using var test = await TestNode.Open();
        var pepper = Path.Combine(test.Folder, "pepper");
        var options = new NodeOptions(test.Folder) { Cost = TestNode.Cheap };
        Task<Node> Again() => Node.Open(test.Store, options, test.Clock);

        await File.WriteAllBytesAsync(pepper, Chance.Bytes(32));
        await Assert.ThrowsAsync<InvalidDataException>(Again);
        File.Delete(pepper);
        await Assert.ThrowsAsync<InvalidDataException>(Again);
        Assert.False(File.Exists(pepper));
    }

    [Fact]
    public async Task A_node_opened_again_lets_the_same_people_in()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var options = new NodeOptions(test.Folder) { Cost = TestNode.Cheap };

        using var again = await Node.Open(test.Store, options, test.Clock);

        using var passphrase = Passphrase.FromWords(maya.Words);
        Assert.IsType<SignIn.Opened>(await again.Seats.Open("Maya", passphrase));
        Assert.True(await again.Healthy());
    }
}
