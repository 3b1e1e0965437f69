using System.IO.Compression;
using System.Text;
using Kith.Publishing.Office;

namespace Kith.Publishing.Tests.Office;

/// <summary>Files that no spreadsheet program would write.</summary>
public sealed class DamagedFormTests
{
    private static readonly byte[] Good = XlsFormTests.Write(Sheets.EveryQuestion);

    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        for (var i = 0; i < 60; i++)
            Refused(Good[..(Good.Length * i / 60)]);
    }

    [Fact]
    public void A_file_with_a_changed_byte_is_read_or_refused_and_nothing_else()
    {
        for (var i = 0; i < 200; i++)
        {
            var changed = Good.ToArray();
            changed[(i * 7919) % Good.Length] ^= (byte)(1 + (i % 255));
            ReadOrRefused(changed);
        }
    }

    [Fact]
    public void A_form_with_a_changed_letter_is_read_or_refused_and_nothing_else()
    {
        var parts = Parts();
        for (var i = 0; i < 200; i++)
        {
            var name = parts.Keys.ElementAt(i % parts.Count);
            var text = new StringBuilder(parts[name]);
            text[(i * 104_729) % text.Length] = "<>&\"'/ ]a0"[i % 10];
            ReadOrRefused(
                Workbook.Zip(
                    parts.ToDictionary(p => p.Key, p => p.Key == name ? text.ToString() : p.Value)
                )
            );
        }
    }

    [Fact]
    public void A_form_with_a_row_gone_or_twice_is_read_or_refused_and_nothing_else()
    {
        var survey = Workbook.Lines(OtherReader.Rows(Good, "survey"));
        for (var i = 0; i < survey.Length; i++)
        {
            ReadOrRefused(Workbook.Of(("survey", [.. survey.Where((_, n) => n != i)])));
            ReadOrRefused(Workbook.Of(("survey", [.. survey, survey[i]])));
        }
    }

    [Theory]
    [InlineData("xl/workbook.xml", "This is no workbook")]
    [InlineData("xl/_rels/workbook.xml.rels", "This is no workbook")]
    [InlineData("xl/worksheets/sheet1.xml", "lacks it")]
    public void A_missing_part_is_named(string name, string words)
    {
        var parts = Parts();
        parts.Remove(name);
        Refused(Workbook.Zip(parts), words);
    }

    [Fact]
    public void A_file_without_a_survey_says_so() =>
        Refused(
            Workbook.Of(("Sheet1", ["type|name|label", "text|a|A"])),
            "no sheet named \"survey\""
        );

    [Fact]
    public void A_survey_without_names_of_columns_says_so() =>
        Refused(
            Workbook.Of(("survey", ["some|thing", "else|entirely"])),
            "does not name the columns"
        );

    [Fact]
    public void XML_that_defines_things_is_refused() =>
        Refused(
            Spoilt(
                "xl/workbook.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
            ),
            "xl/workbook.xml is not good XML"
        );

    [Fact]
    public void A_part_that_unpacks_to_very_much_is_refused_before_it_is_all_there()
    {
        var bomb = Spoilt("xl/worksheets/sheet1.xml", new string(' ', 200 << 20));
        Assert.True(bomb.Length < 1 << 20);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Refused(bomb, "larger than 8 megabytes");
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 64 << 20);
    }

    [Fact]
    public void A_sheet_with_too_many_rows_is_refused_at_the_row()
    {
        string[] rows = ["type|name|label", .. Enumerable.Repeat("text|a|A", 6000)];
        var reading = XlsForm.Read(Workbook.Of(("survey", rows)));
        Assert.Equal(("survey", 5001), (reading.Problems[0].Sheet, reading.Problems[0].Row));
    }

    [Fact]
    public void A_cell_far_to_the_right_is_refused_at_its_row() =>
        Refused(
            Spoilt(
                "xl/worksheets/sheet1.xml",
                Parts()["xl/worksheets/sheet1.xml"]
                    .Replace("\"B3\"", "\"ZZZZZZZZ3\"", StringComparison.Ordinal)
            ),
            "row 3: The row has more than 256 columns"
        );

    [Fact]
    public void A_file_that_is_too_large_is_refused_unopened() =>
        Refused(new byte[5 << 20], "larger than 4 megabytes");

    [Fact]
    public void Groups_nested_without_end_are_refused()
    {
        string[] rows =
        [
            "type|name|label",
            .. Enumerable.Range(0, 4000).Select(i => $"begin_group|g{i}|G"),
        ];
        Refused(Workbook.Of(("survey", rows)), "nested more than");
    }

    private static Dictionary<string, string> Parts()
    {
        using var zip = Opened.Zip(Good);
        return zip.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            }
        );
    }

    private static byte[] Spoilt(string name, string text)
    {
        var parts = Parts();
        parts[name] = text;
        return Workbook.Zip(parts);
    }

    private static void Refused(byte[] bytes, string words = "")
    {
        var reading = XlsForm.Read(bytes, "A1");
        Assert.Null(reading.Worksheet);
        Assert.Contains(
            reading.Problems,
            p => p.ToString().Contains(words, StringComparison.Ordinal)
        );
    }

    /// <summary>No exception, and a worksheet or a reason.</summary>
    private static void ReadOrRefused(byte[] bytes)
    {
        var reading = XlsForm.Read(bytes, "A1");
        Assert.Equal(reading.Worksheet is null, reading.Problems.Count > 0);
        Assert.All(reading.Problems, p => Assert.NotEqual("", p.Message));
    }
}
