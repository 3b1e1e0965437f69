namespace Kith.Packs.Tests;

public sealed class StemTests
{
    [Theory]
    [InlineData("hits", "hitting")]
    [InlineData("leaves", "leaving")]
    [InlineData("apologise", "apologised")]
    [InlineData("apologize", "apologizing")]
    [InlineData("apology", "apologise")]
    [InlineData("slapped", "slap")]
    [InlineData("agreed", "agree")]
    [InlineData("threatening", "threatens")]
    [InlineData("retaliation", "retaliate")]
    [InlineData("safety", "safeties")]
    public void Two_forms_of_a_word_find_the_same(string one, string other)
    {
        var search = new Search(RealPack.Library);
        Assert.Equal(search.Find($"{one} zzzz"), search.Find($"{other} zzzz"));
    }
}
