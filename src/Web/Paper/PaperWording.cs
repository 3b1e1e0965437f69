using Kith.Publishing.Paper;

namespace Kith.Web.Paper;

/// <summary>The words on paper in the language of the pages.</summary>
internal static class PaperWording
{
    public static PaperWords Of(Wording wording) =>
        new(
            wording["paper.yes"],
            wording["paper.no"],
            wording["paper.not-sure"],
            wording["paper.not-now"],
            wording["paper.other"],
            wording["paper.helper"],
            wording["paper.rank"],
            wording["paper.agree"],
            new ConditionWords(
                wording["paper.when-is"],
                wording["paper.when-is-not"],
                wording["paper.when-at-least"],
                wording["paper.when-answered"],
                wording["paper.when-in-table"],
                wording["paper.when-or"],
                wording["paper.when-quoted"]
            ),
            wording["paper.head"],
            wording["paper.safe"]
        );
}
