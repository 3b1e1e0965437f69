using System.Text;
using Kith.Interventions;
using Kith.Interventions.Sharing;
using Kith.Publishing.Office;
using Kith.Publishing.Text;
using Kith.Web.Paper;
using Kith.Web.Tests.Private;
using Kith.Worksheets;

namespace Kith.Web.Tests.Parsers;

/// <summary>The readers of sheets and forms that somebody brings, and of what members wrote into a room.</summary>
internal static class FileReaders
{
    /// <summary>A part of a workbook may be eight megabytes however short it is packed.</summary>
    private const long Unpacked = 64 << 20;

    private const long ForText = 1 << 20;

    private static Worksheet Sheet => RealPack.Library.WorksheetByCode("B1")!;

    public static IReadOnlyList<Reader> All { get; } =
    [
        new("sheet brought back", Json(), [], ForText, ReadsJson),
        new("form in a workbook", Workbook(), [], Unpacked, ReadsWorkbook),
        new("event in a room", Event(), [], ForText, ReadsEvent),
    ];

    private static byte[] Json() =>
        SheetJson.Write(
            new(
                Sheet.Id,
                Sheet.Version,
                [new("Maya", new(2026, 3, 1), ["Ade"], Sheet.Example!.Entries[0].Answers, [])]
            ),
            Sheet
        );

    private static Task<bool> ReadsJson(byte[] bytes)
    {
        var reading = SheetJson.Read(
            Encoding.UTF8.GetString(bytes),
            RealPack.Library.WorksheetById
        );
        Assert.True(reading.File is null == reading.Problem is not null);
        return Task.FromResult(reading.File is not null);
    }

    private static byte[] Workbook()
    {
        var smallest = RealPack.Library.Worksheets.MinBy(w => w.Questions.Count())!;
        return XlsForm.Write(smallest, PaperWording.Of(Wording.Read("en")));
    }

    private static Task<bool> ReadsWorkbook(byte[] bytes)
    {
        var reading = XlsForm.Read(bytes);
        Assert.True(reading.Worksheet is not null || reading.Problems.Count > 0);
        return Task.FromResult(reading.Worksheet is not null);
    }

    /// <summary>A shared copy: it holds answers of every kind that a sheet has.</summary>
    private static byte[] Event() =>
        EventJson.Write(
            new CopyShared(
                "copy",
                Sheet.Id,
                Sheet.Version,
                new(2026, 3, 1),
                [
                    .. Sheet
                        .Example!.Entries[0]
                        .Answers.Select(a => new CopiedAnswer(a.Key, a.Value)),
                ],
                ["somebody"],
                new(2026, 4, 1),
                OnPlan: true
            )
        );

    private static Task<bool> ReadsEvent(byte[] bytes) =>
        Task.FromResult(EventJson.Read(bytes) is not null);
}
