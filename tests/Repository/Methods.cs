namespace Kith.Repository.Tests;

/// <summary>A method of a test project, found by its shape.</summary>
sealed record Method(string File, string Name, bool IsTest, string Body);

/// <summary>Finds methods without a compiler: a name, brackets, then a body in braces or after an arrow.</summary>
static partial class Methods
{
    public static IEnumerable<Method> In(string file) => In(file, Tree.Read(file));

    public static IEnumerable<Method> In(string file, string text)
    {
        var code = Source.Parse(text).Code;
        return Head()
            .Matches(code)
            .Select(head => new Method(
                file,
                head.Groups["name"].Value,
                TestAttribute().IsMatch(head.Groups["attributes"].Value),
                Body(code, head.Index + head.Length)
            ));
    }

    static string Body(string code, int from)
    {
        var depth = 1;
        var at = from;
        // Past the parameters first: the head ends at their opening bracket.
        for (; at < code.Length && depth > 0; at++)
            depth += Step(code[at]);
        var start = at;
        var isBlock = false;
        for (; at < code.Length; at++)
        {
            depth += Step(code[at]);
            isBlock |=
                code[at] == '{'
                && depth == 1
                && !code[start..at].Contains("=>", StringComparison.Ordinal);
            if (depth < 0 || (depth == 0 && (code[at] == ';' || (isBlock && code[at] == '}'))))
                break;
        }
        return code[start..Math.Min(at + 1, code.Length)];
    }

    static int Step(char letter) =>
        letter switch
        {
            '(' or '{' or '[' => 1,
            ')' or '}' or ']' => -1,
            _ => 0,
        };

    [GeneratedRegex(
        @"(?<attributes>(\[[^\]]*\]\s*)*)((public|internal|private|protected|static|async|override|virtual|sealed|abstract)\s+)+[\w<>\[\],.?() ]+?\s(?<name>\w+)\s*(<[^<>()]*>)?\s*\("
    )]
    private static partial Regex Head();

    [GeneratedRegex(@"\[\s*(Fact|Theory|Property|SkippableFact)\b")]
    private static partial Regex TestAttribute();
}
