using System.Text.Json;
using Kith.Interventions.Circle;
using Kith.Interventions.Keeping;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Tests;

/// <summary>A shorter log says the same, whatever was written, and goes on to say the same.</summary>
public sealed class GistTests
{
    private const int Logs = 200;
    private const int Length = 120;

    [Fact]
    public void What_is_folded_from_a_gist_is_what_the_whole_log_gives()
    {
        var shorter = 0;
        for (var log = 0; log < Logs; log++)
        {
            var dice = new Dice((uint)log);
            var events = Enumerable.Range(0, Length).Select(i => Random(dice, i)).ToList();
            var cut = dice.Below(Length);
            var gist = Gist.Of(events[..cut], SheetBook.Fold(events[..cut]));
            gist = KeptEvents.Read(KeptEvents.Write(gist));
            shorter += cut - gist.Count;

            Assert.Equal(Said(events[..cut]), Said(gist));
            Assert.Equal(Said(events), Said([.. gist, .. events[cut..]]));
        }
        Assert.True(shorter > Logs, "Hardly anything was left out.");
    }

    /// <summary>All that a log says, in an order that does not depend on when a question was first answered.</summary>
    private static string Said(IEnumerable<Happened> events)
    {
        var log = events.ToList();
        var book = SheetBook.Fold(log);
        var entries =
            from sheet in book.Sheets
            from entry in sheet.Entries
            from answer in entry.Answers.OrderBy(a => a.Key, StringComparer.Ordinal)
            select $"{sheet.Id} {entry.Id} {answer.Key} {JsonSerializer.Serialize(answer.Value.All)}";
        var frames =
            from sheet in book.Sheets
            from entry in sheet.Entries
            select $"{sheet.Id} {sheet.Worksheet} {sheet.By} {sheet.Aside} {entry.Id} {entry.By} {entry.Changed} {entry.From} {JsonSerializer.Serialize(entry.Together)}";
        return string.Join(
            '\n',
            [.. entries, .. frames, JsonSerializer.Serialize(Members.Fold(log))]
        );
    }

    private static Happened Random(Dice dice, int at)
    {
        var sheet = Few(dice, "s");
        var entry = dice.Below(3) == 0 ? Few(dice, "e") : sheet;
        CircleEvent what = dice.Below(12) switch
        {
            0 => new SheetStarted(sheet, "w", 1, Day(dice)),
            1 => new EntryStarted(sheet, entry, Day(dice)),
            2 => new SheetSetAside(sheet, dice.Below(2) == 0),
            3 => new FilledTogether(sheet, entry, dice.Below(2) == 0 ? [] : ["somebody"]),
            4 => new AnswersCarried(sheet, entry, sheet, Answers(dice, at)),
            5 => new MemberNamed(Few(dice, "n")),
            _ => new AnswersGiven(sheet, entry, Answers(dice, at)),
        };
        return new(what, Few(dice, "m"), DateTimeOffset.UnixEpoch.AddMinutes(at), at);
    }

    private static List<GivenAnswer> Answers(Dice dice, int at) =>
        [
            .. Enumerable
                .Range(0, dice.Below(3))
                .Select(_ => new GivenAnswer(
                    Few(dice, "q"),
                    dice.Below(5) == 0 ? null : new TextAnswer(Few(dice, "a")),
                    [
                        .. Enumerable
                            .Range(Math.Max(0, at - 30), 40)
                            .Where(_ => dice.Below(2) == 0)
                            .Select(i => (long)i),
                    ]
                )),
        ];

    private static DateOnly Day(Dice dice) => new DateOnly(2026, 3, 1).AddDays(dice.Below(5));

    private static string Few(Dice dice, string kind) => kind + dice.Below(3);

    /// <summary>The same throws every time for the same seed.</summary>
    private sealed class Dice(uint seed)
    {
        private uint _state = seed * 2654435761 + 1;

        public int Below(int bound)
        {
            _state = _state * 1664525 + 1013904223;
            return (int)((_state >> 8) % (uint)bound);
        }
    }
}
