namespace Kith.Repository.Tests;

/// <summary>A test without an assertion cannot fail.</summary>
public sealed partial class AssertionTests
{
    [Fact]
    public void Every_test_asserts_something()
    {
        var methods = Tree.Under("tests", ".cs").SelectMany(Methods.In).ToList();
        var asserting = Asserting(methods);
        var silent = methods.Where(method => method.IsTest && !Asserts(method, asserting));
        Assert.True(methods.Count(method => method.IsTest) > 20, "The tests were not found.");
        Findings.None(silent.Select(method => $"{method.File}: {method.Name}"));
    }

    [Fact]
    public void Every_test_is_named_with_a_sentence() =>
        Findings.None(
            Tree.Under("tests", ".cs")
                .SelectMany(Methods.In)
                .Where(method => method.IsTest && !Sentence().IsMatch(method.Name))
                .Select(method => $"{method.File}: {method.Name}")
        );

    [Fact]
    public void A_method_that_only_calls_another_counts_by_what_the_other_does()
    {
        var methods = Methods
            .In(
                "sample.cs",
                """
                class C
                {
                    [Fact] public void Good_one() => Holds("}");
                    [Fact] public async Task Bad_one() { await Run(); }
                    [Theory] public void Good_two() { Assert.True(1 == 1); }
                    static void Holds(string text) { Inner(text); }
                    static void Inner(string text) => Assert.NotEmpty(text);
                    static Task Run() => Task.CompletedTask;
                }
                """
            )
            .ToList();
        var asserting = Asserting(methods);
        var good = methods
            .Where(method => method.IsTest && Asserts(method, asserting))
            .Select(method => method.Name);
        Assert.Equal(["Good_one", "Good_two"], good);
    }

    static HashSet<string> Asserting(IReadOnlyList<Method> methods)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var before = -1;
        while (before != found.Count)
        {
            before = found.Count;
            found.UnionWith(
                methods
                    .Where(method => !method.IsTest && Asserts(method, found))
                    .Select(method => method.Name)
            );
        }
        return found;
    }

    static bool Asserts(Method method, HashSet<string> asserting) =>
        Assertion().IsMatch(method.Body)
        || Call().Matches(method.Body).Any(call => asserting.Contains(call.Groups[1].Value));

    [GeneratedRegex(@"\bAssert\s*\.|ThrowOnFailure\b|\bCheck\s*\.\s*One\b")]
    private static partial Regex Assertion();

    [GeneratedRegex(@"\b(\w+)\s*(?:<[^<>()]*>)?\s*\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"^[A-Z0-9]\w*?_\w+$")]
    private static partial Regex Sentence();
}
