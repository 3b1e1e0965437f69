using Kith.Interventions.News;
using Kith.Web.Parts;

namespace Kith.Web.Pages.News;

/// <summary>What is new, in a few words.</summary>
internal static class NewsWords
{
    /// <summary>"Since 3 March 2026", or the like.</summary>
    public static string Since(this Wording t, Seen seen) =>
        seen.On is not { } on
            ? t["news.since-ever"]
            : t[seen.Said ? "news.since" : "news.since-writing", ("day", Day(t, on))];

    /// <summary>One phrase for each kind of thing there is.</summary>
    public static IEnumerable<string> Counted(this Wording t, WhatIsNew news) =>
        new[]
        {
            t.Count(news.Sheets.Count, "news.sheets-one", "news.sheets"),
            t.Count(news.Promises.Count, "news.promises-one", "news.promises"),
            t.Count(news.Settled.Count, "news.settled-one", "news.settled"),
            t.Count(news.Decisions.Count, "news.decisions-one", "news.decisions"),
            t.Count(news.Matters.Count, "news.matters-one", "news.matters"),
            t.Count(news.Files.Count, "news.files-one", "news.files"),
            t.Count(news.Copies.Count, "news.copies-one", "news.copies"),
            t.Count(news.Members.Count, "news.members-one", "news.members"),
            t.Count(news.Steps.Count, "news.steps-one", "news.steps"),
            t.Count(news.Answered.Count, "news.answered-one", "news.answered"),
        }.Where(n => n.Length > 0);

    /// <summary>A phrase with a number in it; one thing has a phrase of its own, and nothing has none.</summary>
    public static string Count(this Wording t, int count, string one, string many) =>
        count switch
        {
            0 => "",
            1 => t[one],
            _ => t[many, ("count", count)],
        };

    private static string Day(Wording t, DateTimeOffset time) =>
        t.Day(DateOnly.FromDateTime(time.UtcDateTime));
}
