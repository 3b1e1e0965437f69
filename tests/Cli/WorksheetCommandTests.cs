using System.Text.Json;

namespace Kith.Cli.Tests;

public sealed class WorksheetCommandTests
{
    private const int Fine = 0;
    private const int Problems = 1;
    private const int WrongUse = 2;

    [Fact]
    public void A_new_worksheet_keeps_every_rule_and_is_not_written_over()
    {
        using var terminal = new Terminal();
        Assert.Equal(Fine, terminal.Kith("worksheet", "new", "M9", "my-plan").Code);
        Assert.Equal((Fine, "Fine.\n"), terminal.Kith("worksheet", "check", "M9-my-plan.yaml"));
        terminal.Write("M9-my-plan.yaml", "mine");
        var (code, said) = terminal.Kith("worksheet", "new", "M9", "my-plan");
        Assert.Equal(WrongUse, code);
        Assert.Contains("is there already", said, StringComparison.Ordinal);
        Assert.Equal("mine", terminal.Read("M9-my-plan.yaml"));
    }

    [Theory]
    [InlineData("b9", "my-plan", "is no code")]
    [InlineData("B9", "My Plan", "is no id")]
    [InlineData("Z9", "my-plan", "There is no set")]
    [InlineData("", "my-plan", "is no code")]
    public void A_name_that_will_not_do_is_refused_with_one_that_would(
        string code,
        string id,
        string words
    )
    {
        using var terminal = new Terminal();
        var (exit, said) = terminal.Kith("worksheet", "new", code, id);
        Assert.Equal(WrongUse, exit);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_rule_is_named_with_file_and_line()
    {
        using var terminal = new Terminal();
        terminal.Kith("worksheet", "new", "B9", "my-plan");
        var text = terminal.Read("B9-my-plan.yaml");
        terminal.Write(
            "B9-my-plan.yaml",
            text.Replace("kind: {is: old}", "kind: {is: older}", StringComparison.Ordinal)
        );
        var line = text.Split('\n').ToList().FindIndex(l => l.Contains("{is: old}")) + 1;
        var (code, said) = terminal.Kith("worksheet", "check", "B9-my-plan.yaml");
        Assert.Equal(Problems, code);
        Assert.StartsWith($"B9-my-plan.yaml:{line}: ", said, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(
            terminal.Kith("worksheet", "check", "B9-my-plan.yaml", "--json").Said
        );
        Assert.False(json.RootElement.GetProperty("ok").GetBoolean());
        var problem = json.RootElement.GetProperty("problems").EnumerateArray().First();
        Assert.Equal(line, problem.GetProperty("line").GetInt32());
    }

    [Fact]
    public void Every_worksheet_of_the_pack_is_good_on_its_own()
    {
        using var terminal = new Terminal();
        var folder = Path.Combine(Terminal.Pack, "en", "worksheets");
        Assert.Equal(
            (Fine, $"Fine: {Directory.GetFiles(folder).Length} worksheets.\n"),
            terminal.Kith("worksheet", "check", folder)
        );
    }

    [Fact]
    public void A_preview_is_one_page_without_script_or_anything_from_elsewhere()
    {
        using var terminal = new Terminal();
        terminal.Kith("worksheet", "new", "B9", "my-plan");
        var (code, html) = terminal.Kith("worksheet", "preview", "B9-my-plan.yaml");
        Assert.Equal(Fine, code);
        Assert.StartsWith("<!doctype html>", html, StringComparison.Ordinal);
        Assert.Contains("What comes next?", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<img|<link|src=|url\\(|@import", html);
        terminal.Kith(
            "worksheet",
            "preview",
            "B9-my-plan.yaml",
            "--format",
            "markdown",
            "--out",
            "plan.md"
        );
        Assert.Contains(
            "### What comes next?\n",
            terminal.Read("plan.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("docx", "B1.docx")]
    [InlineData("odt", "B1.odt")]
    [InlineData("xlsform", "B1.xlsx")]
    [InlineData("html", "B1.html")]
    [InlineData("markdown", "B1.md")]
    public void A_worksheet_of_the_pack_is_written_in_every_format(string kind, string file)
    {
        using var terminal = new Terminal();
        Assert.Equal(
            (Fine, $"Wrote {file}.\n"),
            terminal.Kith("worksheet", "export", "b1", "--as", kind)
        );
        Assert.True(new FileInfo(Path.Combine(terminal.Folder, file)).Length > 1000);
    }

    [Fact]
    public void An_exported_form_comes_back_as_a_worksheet_that_keeps_every_rule()
    {
        using var terminal = new Terminal();
        terminal.Kith("worksheet", "export", "B1", "--as", "xlsform");
        var (code, said) = terminal.Kith("worksheet", "import", "B1.xlsx");
        Assert.Equal((Fine, "Wrote ./B1-risk-chart.yaml.\n"), (code, said));
        Assert.Equal(Fine, terminal.Kith("worksheet", "check", "B1-risk-chart.yaml").Code);
    }

    [Fact]
    public void What_is_no_form_is_refused_with_the_reason()
    {
        using var terminal = new Terminal();
        terminal.Write("notes.xlsx", "not a workbook");
        var (code, said) = terminal.Kith("worksheet", "import", "notes.xlsx");
        Assert.Equal(Problems, code);
        Assert.Contains("This is not an XLSX file", said, StringComparison.Ordinal);
        Assert.Equal(WrongUse, terminal.Kith("worksheet", "import", "none.xlsx").Code);
        Assert.Equal(WrongUse, terminal.Kith("worksheet", "export", "Z9", "--as", "odt").Code);
    }
}
