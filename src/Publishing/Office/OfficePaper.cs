namespace Kith.Publishing.Office;

/// <summary>How a document that is to be printed is set up.</summary>
/// <param name="Language">The language of the worksheet, such as <c>en</c>.</param>
/// <param name="Facilitator">Holds the notes for the facilitator as well.</param>
public sealed record OfficePaper(
    PaperSize Size = PaperSize.A4,
    string Language = "en",
    bool Facilitator = false
)
{
    /// <summary>In millimetres.</summary>
    internal const int Margin = 20;

    /// <summary>In millimetres.</summary>
    internal double Width => Size is PaperSize.A4 ? 210 : 215.9;

    /// <summary>In millimetres.</summary>
    internal double Height => Size is PaperSize.A4 ? 297 : 279.4;
}

public enum PaperSize
{
    A4,
    Letter,
}
