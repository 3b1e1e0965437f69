using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>A number that could be rung stands only in resources.yaml, where its source stands beside it.</summary>
internal static class TextNumbers
{
    private const int Fewest = 5;
    private const string Joints = " \u00A0-.()/";

    public static void Check(DraftTexts texts, Problems problems)
    {
        foreach (var passage in texts.OutsideResources)
            if (HasNumber(passage.Text))
                problems.Add(
                    passage.At,
                    "A number that could be rung stands only in resources.yaml."
                );
    }

    /// <summary>Five digits or more with at most two joints between any two of them; years do not count.</summary>
    public static bool HasNumber(string text)
    {
        var (digits, group, joints) = (0, "", 0);
        foreach (var c in text + "\n")
        {
            if (char.IsDigit(c))
            {
                (group, joints) = (group + c, 0);
                continue;
            }
            digits += IsYear(group) ? 0 : group.Length;
            if (digits >= Fewest)
                return true;
            group = "";
            joints++;
            if (joints > 2 || !Joints.Contains(c, StringComparison.Ordinal))
                digits = 0;
        }
        return false;
    }

    private static bool IsYear(string group) => group is ['1', '9', _, _] or ['2', '0', _, _];
}
