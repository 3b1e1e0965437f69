namespace Kith.Packs.Yaml;

/// <summary>The forms that ids and codes have. They are permanent, so they are kept neutral and plain.</summary>
internal static class Ids
{
    public const string PermanentForm = "lower-case words joined by hyphens";
    public const string QuestionForm = "lower-case words joined by - or _";

    private const int Longest = 60;

    public static bool IsPermanent(string id) => IsWords(id, "-");

    public static bool IsQuestion(string id) => IsWords(id, "-_");

    /// <summary>A letter and digits, such as <c>s12</c>.</summary>
    public static bool IsCode(string code) =>
        code.Length is > 1 and <= 5 && char.IsAsciiLetterLower(code[0]) && IsNumber(code.AsSpan(1));

    /// <summary>A capital letter and digits, such as <c>B1</c>.</summary>
    public static bool IsWorksheetCode(string code) =>
        code.Length is > 1 and <= 3 && char.IsAsciiLetterUpper(code[0]) && IsNumber(code.AsSpan(1));

    private static bool IsWords(string id, string joints)
    {
        if (id.Length is 0 or > Longest || !char.IsAsciiLetterLower(id[0]))
            return false;
        var afterJoint = false;
        foreach (var c in id)
        {
            var joint = joints.Contains(c, StringComparison.Ordinal);
            if (joint ? afterJoint : !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
                return false;
            afterJoint = joint;
        }
        return !afterJoint;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange('0', '9');
}
