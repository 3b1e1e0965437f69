using System.Text;

namespace Kith.Sealing.Tests;

public sealed class WordsTests
{
    [Fact]
    public void The_list_has_7776_different_short_lower_case_words()
    {
        Assert.Equal(7776, Words.List.Count);
        Assert.Equal(7776, Words.List.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Words.List, word => Assert.Matches("^[a-z]{3,8}$", word));
    }

    [Fact]
    public void No_word_is_another_ones_plural()
    {
        var all = Words.List.ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(
            Words.List,
            word => all.Contains(word + "s") || all.Contains(word + "es")
        );
        Assert.DoesNotContain(
            Words.List,
            word => word.EndsWith('y') && all.Contains(word[..^1] + "ies")
        );
    }

    [Theory]
    [InlineData("kill")]
    [InlineData("rape")]
    [InlineData("knife")]
    [InlineData("husband")]
    [InlineData("police")]
    [InlineData("hit")]
    [InlineData("slut")]
    [InlineData("drunk")]
    [InlineData("funeral")]
    public void Words_that_could_hurt_a_reader_are_not_on_it(string word)
    {
        Assert.DoesNotContain(word, Words.List);
    }

    [Fact]
    public void A_draw_is_of_listed_words_and_never_the_same_twice()
    {
        var draws = Enumerable.Range(0, 200).Select(_ => Words.Draw(7)).ToList();

        Assert.All(draws, draw => Assert.Equal(7, draw.Split(' ').Length));
        Assert.All(draws.SelectMany(d => d.Split(' ')), w => Assert.Contains(w, Words.List));
        Assert.Equal(draws.Count, draws.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Draws_reach_all_of_the_list()
    {
        // 40,000 words over 16 parts: each part expects 2,500, with a standard deviation of 48.
        var parts = new int[16];
        var place = Words
            .List.Index()
            .ToDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);
        for (var i = 0; i < 40_000; i++)
            parts[place[Words.Draw(1)] * 16 / Words.Count]++;

        Assert.All(parts, count => Assert.InRange(count, 2500 - 6 * 48, 2500 + 6 * 48));
    }

    [Theory]
    [InlineData("apple basin cedar")]
    [InlineData("  Apple-BASIN,  cedar.\r\n")]
    [InlineData("apple\tbasin - cedar")]
    public void Drawn_words_are_the_same_however_they_are_typed(string typed)
    {
        using var passphrase = Passphrase.FromUtf8(Encoding.UTF8.GetBytes(typed));

        using var plain = Words.Plain(passphrase);

        Assert.Equal("apple basin cedar", Encoding.UTF8.GetString(plain.Bytes));
    }

    [Fact]
    public void A_fingerprint_is_three_words_and_another_for_another_key()
    {
        var key = Chance.Bytes(32);

        Assert.Equal(3, Words.Fingerprint(key).Split(' ').Length);
        Assert.Equal(Words.Fingerprint(key), Words.Fingerprint(key));
        Assert.NotEqual(Words.Fingerprint(key), Words.Fingerprint(Chance.Bytes(32)));
    }

    [Fact]
    public void A_fingerprint_is_the_same_on_every_machine()
    {
        Assert.Equal("cytology grasp macron", Words.Fingerprint(new byte[32]));
    }

    [Theory]
    [InlineData("Zeal@AZURE[", "zeal azure")]
    [InlineData("`zoo{", "zoo")]
    [InlineData("  ", "")]
    public void Only_letters_are_letters(string typed, string words)
    {
        using var passphrase = Passphrase.FromUtf8(Encoding.UTF8.GetBytes(typed));

        using var plain = Words.Plain(passphrase);

        Assert.Equal(words, Encoding.UTF8.GetString(plain.Bytes));
    }
}
