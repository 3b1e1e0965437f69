using System.Xml.Linq;

namespace Kith.Publishing.Office.Xlsx;

/// <summary>The names of SpreadsheetML.</summary>
internal static class S
{
    public const string Links =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly XNamespace Space =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static XElement E(string name, params object?[] content) => new(Space + name, content);

    /// <summary>The letters of a column: 0 is A, 26 is AA.</summary>
    public static string Column(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : Column((index / 26) - 1) + Column(index % 26);
}
