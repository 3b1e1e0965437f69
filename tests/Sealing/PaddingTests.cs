namespace Kith.Sealing.Tests;

public sealed class PaddingTests
{
    [Theory]
    [InlineData(0, 2048)]
    [InlineData(2048, 2048)]
    [InlineData(2049, 2176)]
    [InlineData(10_000, 10_240)]
    [InlineData(1_048_576, 1_048_576)]
    [InlineData(1_048_577, 1_081_344)]
    public void A_length_is_rounded_up_as_Padmé_says(int length, int padded)
    {
        Assert.Equal(padded, Padding.Length(length));
    }

    [Fact]
    public void Padding_never_cuts_never_wastes_an_eighth_and_is_settled()
    {
        for (var length = Padding.Floor; length < 200_000; length += 7)
        {
            var padded = Padding.Length(length);
            Assert.InRange(padded, length, length + length / 8);
            Assert.Equal(padded, Padding.Length(padded));
        }
    }

    [Fact]
    public void A_length_that_cannot_be_rounded_up_is_a_bug() =>
        Assert.Throws<OverflowException>(() => Padding.Length(int.MaxValue));
}
