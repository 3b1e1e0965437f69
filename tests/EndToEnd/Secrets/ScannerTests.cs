using System.Text;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Secrets;

public sealed class ScannerTests
{
    [Fact]
    public void The_scanner_finds_every_form_in_the_middle_of_other_bytes()
    {
        using var folder = new TempFolder("control");
        var secret = "canary-Åse-17";
        var forms = Scanner.Forms(secret).ToList();
        foreach (var (name, bytes) in forms)
            File.WriteAllBytes(
                Path.Combine(folder.Path, name),
                [.. "before"u8, .. bytes, .. "after"u8]
            );
        var found = new Scanner([secret]).Search(Directory.GetFiles(folder.Path));
        Assert.Equal(
            forms.Select(f => f.Name).Order(StringComparer.Ordinal),
            found.Select(f => f.Form).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xy")]
    public void Base64_is_found_whatever_stands_before(string before)
    {
        using var folder = new TempFolder("control");
        var text = before + "canary-seventeen" + "and more";
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        Assert.Single(new Scanner(["canary-seventeen"]).Search([file]));
    }
}
