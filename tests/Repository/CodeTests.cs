namespace Kith.Repository.Tests;

/// <summary>What the house style leaves out.</summary>
public sealed partial class CodeTests
{
    static IReadOnlyList<string> Code => Tree.Under("src tests bench", ".cs", ".razor");

    [Fact]
    public void Nothing_is_switched_off_and_nothing_is_left_for_later() =>
        Findings.None(
            Tree.Find(
                Code.Where(file => !file.EndsWith("/CodeTests.cs", StringComparison.Ordinal)),
                Deferred()
            )
        );

    [Fact]
    public void No_file_begins_with_a_licence() =>
        Findings.None(
            Code.Where(file => Licence().IsMatch(Tree.Lines(file).FirstOrDefault() ?? ""))
        );

    [Fact]
    public void No_code_is_commented_out() =>
        Findings.None(
            Tree.Under("src tests bench", ".cs")
                .SelectMany(file =>
                    Source.Parse(Tree.Read(file)).Comments.Select(comment => (file, comment))
                )
                .Where(each => Statement().IsMatch(each.comment))
                .Select(each => $"{each.file}: {each.comment}")
        );

    [Theory]
    [InlineData("x = y + 1;", true)]
    [InlineData("await Send(mail);", true)]
    [InlineData("if (ready) {", true)]
    [InlineData("}", true)]
    [InlineData("Poly1305 alone does not commit; see RFC 8439.", false)]
    [InlineData("Written whole first, so that a crash never leaves half a key.", false)]
    public void A_statement_in_a_comment_is_told_from_a_sentence(string comment, bool isCode) =>
        Assert.Equal(isCode, Statement().IsMatch(comment));

    [Fact]
    public void No_type_is_named_after_doing_something_somewhere() =>
        Findings.None(Tree.Find(Tree.Under("src tests bench", ".cs"), VagueType()));

    [Fact]
    public void Every_namespace_is_file_scoped() =>
        Findings.None(
            Tree.Under("src tests bench", ".cs").Where(file => Block().IsMatch(Tree.Read(file)))
        );

    [GeneratedRegex(
        @"#\s*region|#\s*nullable\s+disable|#\s*pragma\s+warning|SuppressMessage|\bTODO\b|\bFIXME\b|\bHACK\b|\bXXX\b|Skip\s*=\s*"""
    )]
    private static partial Regex Deferred();

    [GeneratedRegex(@"^\s*(//|/\*|@\*).*(copyright|licen[cs]e|spdx)", RegexOptions.IgnoreCase)]
    private static partial Regex Licence();

    [GeneratedRegex(
        @"^[{}]+;?$|[\w)\]""]\s*;$|^(if|for|foreach|while|switch|using) ?\(.*\)\s*\{?$"
    )]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"\b(class|record|struct|interface)\s+\w+(Service|Manager|Helper|Helpers|Util|Utils|Utility|Common|Core)\b"
    )]
    private static partial Regex VagueType();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{", RegexOptions.Multiline)]
    private static partial Regex Block();
}
