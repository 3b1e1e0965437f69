using Kith.Interventions.Risks;

namespace Kith.Web.Pages.Retaliation;

/// <summary>A risk and how it changed, in one line and in the words people gave it.</summary>
internal static class RiskWords
{
    public static string Of(Wording t, Risk risk)
    {
        var now = risk.SeriousWords.Length > 0 ? risk.SeriousWords : t["retaliation.not-rated"];
        return risk.Before.Count == 0
            ? t["retaliation.risk-line", ("what", risk.What), ("now", now)]
            : t[
                "retaliation.risk-line-before",
                ("what", risk.What),
                ("before", string.Join(", ", risk.Before.Select(b => b.Words))),
                ("now", now)
            ];
    }
}
