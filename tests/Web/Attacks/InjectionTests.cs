using Kith.Web.Tests.Private;

namespace Kith.Web.Tests.Attacks;

/// <summary>
/// Two workplaces that differ in one thing: in one, what is typed is hostile, in the other it has the same shape and no sign
/// that means anything. If the pages of both are made of the same elements and attributes, nothing that was typed became markup.
/// </summary>
public sealed class InjectionTests
{
    /// <summary>After so many rounds a workplace is full of what was typed and another one is opened.</summary>
    private const int RoundsInAPlace = 40;

    private static readonly FieldKind[][] Typed =
    [
        [FieldKind.Text, FieldKind.Long, FieldKind.Secret, FieldKind.File],
        [FieldKind.Choice, FieldKind.Button],
        [FieldKind.Hidden],
    ];

    /// <summary>Forms that take text and whose answers never show it.</summary>
    private static readonly string[] ShowNothing = ["/confirm", "/in/security/close", "/join/here"];

    [Fact]
    public void There_are_two_thousand_different_payloads_and_most_of_them_are_markup()
    {
        Assert.Equal(Payloads.Count, Payloads.All.Distinct(StringComparer.Ordinal).Count());
        string[] places = ["<p>{0}", "<input value=\"{0}\">", "<p title='{0}'>", "<textarea>{0}"];
        var harmful = Payloads.All.Count(p =>
            places.Any(at => Skeleton.More(Page(at, p), Page(at, Payloads.Harmless(p))).Length > 0)
        );
        Assert.True(harmful > Payloads.Count / 2, $"{harmful}");
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string at, string text) =>
        WebNode.Parse(at.Replace("{0}", text, StringComparison.Ordinal));

    [Fact]
    public Task What_is_typed_into_any_form_becomes_no_markup() => Rounds(0, 3);

    public static TheoryData<int> Parts =>
        [.. Enumerable.Range(0, Payloads.Count / RoundsInAPlace).Select(p => p * RoundsInAPlace)];

    [Theory]
    [MemberData(nameof(Parts))]
    [Trait("Kind", "long")]
    public Task None_of_two_thousand_payloads_in_any_field_becomes_markup(int first) =>
        Rounds(first, RoundsInAPlace);

    [Fact]
    public Task What_is_typed_into_any_worksheet_becomes_no_markup() =>
        Worksheets(rounds: 1, every: 4);

    [Fact]
    [Trait("Kind", "long")]
    public Task Nothing_typed_into_any_worksheet_becomes_markup_or_into_the_boards() =>
        Worksheets(rounds: 6, every: 1);

    private static async Task Rounds(int first, int rounds)
    {
        await using var twins = await Twins.Open();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var round in Enumerable.Range(first, rounds))
        foreach (var form in twins.Forms)
        foreach (var kinds in Typed)
            if (IsDue(form, kinds, round) && await twins.Send(form, kinds, round))
                shown.Add(form.Route);
        await twins.ComparePages(route => !route.Contains("{question}", StringComparison.Ordinal));
        var sent = WithText(twins.Forms.Where(f => IsDue(f, Typed[0], first))).ToList();
        Assert.Equal(ShowNothing.Intersect(sent), sent.Except(shown).Order(StringComparer.Ordinal));
    }

    /// <summary>Whether one of these fields has not had every payload yet.</summary>
    private static bool IsDue(FoundForm form, FieldKind[] kinds, int round) =>
        form.Fields.Any(f =>
            kinds.Contains(f.Kind) && Twins.IsFree(f) && round < Twins.RoundsFor(f.Kind)
        );

    private static IEnumerable<string> WithText(IEnumerable<FoundForm> forms) =>
        forms
            .Where(f => f.Fields.Any(x => x.Kind is FieldKind.Text or FieldKind.Long))
            .Select(f => f.Route);

    private static async Task Worksheets(int rounds, int every)
    {
        await using var twins = await Twins.Open();
        var sheets = RealPack.Library.Worksheets.Where((_, i) => i % every == 0).ToList();
        for (var round = 0; round < rounds; round++)
            foreach (var sheet in sheets)
                Assert.True(
                    await twins.Fill(sheet, round),
                    $"{sheet.Code}: what was typed is not shown"
                );
        await twins.ComparePages(route =>
            !route.Contains("{entry}", StringComparison.Ordinal)
            && !route.Contains("{question}", StringComparison.Ordinal)
        );
    }
}
