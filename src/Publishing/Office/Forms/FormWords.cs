namespace Kith.Publishing.Office.Forms;

/// <summary>Text from a form, its white space made single: in a worksheet every text is one line.</summary>
internal static class FormWords
{
    public static string Of(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string? Maybe(string text) => Of(text) is { Length: > 0 } words ? words : null;
}
