namespace Kith.Packs.Tests;

public sealed class StemTests
{
    private static readonly Search Real = new(RealPack.Library);

    [Theory]
    [InlineData("hits", "hitting")]
    [InlineData("leaves", "leaving")]
    [InlineData("apologised", "apologising")]
    [InlineData("apologize", "apologizing")]
    [InlineData("slapped", "slap")]
    [InlineData("agreed", "agree")]
    [InlineData("threatening", "threatens")]
    [InlineData("safety", "safeties")]
    [InlineData("he left me", "he leaves me")]
    [InlineData("forgave", "forgive")]
    [InlineData("frozen", "freeze")]
    public void Two_forms_of_a_word_find_the_same(string one, string other)
    {
        Assert.Equal(Real.Find(one), Real.Find(other));
    }
}
