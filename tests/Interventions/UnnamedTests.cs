using FsCheck;
using FsCheck.Fluent;
using Kith.Interventions.Unnamed;

namespace Kith.Interventions.Tests;

public sealed class UnnamedTests
{
    private static readonly string[] Pieces =
    [
        "Ana",
        "ANA",
        "Anabel",
        "Jo",
        "Jo Ann",
        "banana",
        " ",
        "’s ",
        ", ",
        "é",
        "-",
        "\n",
    ];

    [Theory]
    [InlineData("Ana rang.", "A rang.")]
    [InlineData("ana’s door", "A’s door")]
    [InlineData("banana", "banana")]
    [InlineData("Anabel and Ana", "Anabel and A")]
    [InlineData("Jo Ann and Jo", "B and C")]
    public void A_name_goes_where_it_stands_as_a_word_of_its_own(string text, string hidden) =>
        Assert.Equal(hidden, Mask().Hide(text));

    [Fact]
    public void No_name_is_left_as_a_word_whatever_stands_around_it() =>
        Prop.ForAll(
                Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(),
                text =>
                    Words(Mask().Hide(text))
                        .All(w => !w.Equals("ana", StringComparison.OrdinalIgnoreCase) && w != "Jo")
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void There_are_letters_for_as_many_people_as_there_are() =>
        Assert.Equal(
            ["Person A", "Person Z", "Person A2"],
            new[] { 0, 25, 26 }.Select(i => NamesInRoom.Letter(i, "Person"))
        );

    private static NameMask Mask() =>
        new(
            new Dictionary<string, string>
            {
                ["Ana"] = "A",
                ["Jo"] = "C",
                ["Jo Ann"] = "B",
                [" "] = "x",
            }
        );

    private static string[] Words(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
