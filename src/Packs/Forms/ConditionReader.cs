using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Forms;

/// <summary>Reads <c>{earlier-id: {is: x}}</c>.</summary>
internal static class ConditionReader
{
    /// <summary>The condition, or null with a problem.</summary>
    public static Condition? Read(Fields when)
    {
        if (when.Entries is not [var entry])
        {
            when.Problem("\"when\" names exactly one earlier question.");
            return null;
        }
        var test = when.Inner(entry.Value);
        if (test.Entries is not [var how] || Test(how.Key) is not { } kind)
        {
            test.Problem("A condition has exactly one of: is, is_not, any_of, at_least, answered.");
            return null;
        }
        return new Condition(entry.Key, kind, Values(test, how.Key, kind));
    }

    private static Condition.Test? Test(string key) =>
        key switch
        {
            "is" => Condition.Test.Is,
            "is_not" => Condition.Test.IsNot,
            "any_of" => Condition.Test.AnyOf,
            "at_least" => Condition.Test.AtLeast,
            "answered" => Condition.Test.Answered,
            _ => null,
        };

    private static IReadOnlyList<string> Values(Fields test, string key, Condition.Test kind)
    {
        switch (kind)
        {
            case Condition.Test.Answered:
                if (!test.Flag(key))
                    test.Problem("\"answered\" can only be true.");
                return [];
            case Condition.Test.AnyOf:
                return test.Texts(key);
            case Condition.Test.AtLeast:
                return [$"{test.Whole(key, 0, int.MaxValue)}"];
            default:
                return [test.Text(key)];
        }
    }
}
