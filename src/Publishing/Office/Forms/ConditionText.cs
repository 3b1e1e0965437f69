using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>A condition in a few words: <c>serious at_least 4</c>.</summary>
internal static class ConditionText
{
    private static readonly (Condition.Test Test, string Word)[] Words =
    [
        (Condition.Test.Is, "is"),
        (Condition.Test.IsNot, "is_not"),
        (Condition.Test.AnyOf, "any_of"),
        (Condition.Test.AtLeast, "at_least"),
        (Condition.Test.Answered, "answered"),
    ];

    public static string Write(Condition when) =>
        string.Join(' ', [when.On, Words.First(w => w.Test == when.How).Word, .. when.Values]);

    /// <summary>The condition, or null if this is none.</summary>
    public static Condition? Read(string text)
    {
        if (
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is not [var on, var how, .. var values]
        )
            return null;
        foreach (var (test, word) in Words)
            if (word == how && Fits(test, values))
                return new Condition(on, test, values);
        return null;
    }

    private static bool Fits(Condition.Test test, string[] values) =>
        test switch
        {
            Condition.Test.Answered => values.Length == 0,
            Condition.Test.AnyOf => values.Length > 0,
            Condition.Test.AtLeast => values.Length == 1 && int.TryParse(values[0], out _),
            _ => values.Length == 1,
        };
}
