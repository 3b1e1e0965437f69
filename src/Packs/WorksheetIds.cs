using Kith.Packs.Rules;
using Kith.Packs.Yaml;

namespace Kith.Packs;

/// <summary>The forms that the permanent names of a worksheet and its parts have.</summary>
public static class WorksheetIds
{
    /// <summary>The letters of the tool sets.</summary>
    public static IReadOnlyList<string> Sets => Known.Sets;

    /// <summary>Of a worksheet: lower-case words joined by hyphens.</summary>
    public static bool IsPermanent(string id) => Ids.IsPermanent(id);

    /// <summary>Of a question, option or page: lower-case words joined by <c>-</c> or <c>_</c>.</summary>
    public static bool IsQuestion(string id) => Ids.IsQuestion(id);

    /// <summary>A capital letter and one or two digits, such as <c>B1</c>.</summary>
    public static bool IsCode(string code) => Ids.IsWorksheetCode(code);
}
