using Microsoft.AspNetCore.Http;

namespace Kith.Web;

/// <summary>How a reader wants pages to look. Kept in one small cookie, and only if they asked.</summary>
/// <param name="Size"><c>normal</c>, <c>large</c> or <c>larger</c>.</param>
/// <param name="Spacing"><c>normal</c> or <c>wide</c>.</param>
/// <param name="Colours"><c>auto</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Font"><c>clear</c> or <c>device</c>.</param>
internal sealed record ReaderLook(string Size, string Spacing, string Colours, string Font)
{
    public const string Cookie = "look";

    public static readonly string[] Sizes = ["normal", "large", "larger"];
    public static readonly string[] Spacings = ["normal", "wide"];
    public static readonly string[] ColourChoices = ["auto", "light", "dark"];
    public static readonly string[] Fonts = ["clear", "device"];

    public static readonly ReaderLook Plain = new(
        Sizes[0],
        Spacings[0],
        ColourChoices[0],
        Fonts[0]
    );

    public string AsCookie => $"{Size}.{Spacing}.{Colours}.{Font}";

    /// <summary>The reader's choices; <see cref="Plain"/> if there is no cookie or it holds anything unknown.</summary>
    public static ReaderLook Of(HttpRequest request) =>
        request.Cookies.TryGetValue(Cookie, out var value)
        && value.Split('.') is [var a, var b, var c, var d]
            ? From(a, b, c, d)
            : Plain;

    /// <summary>Takes each choice that is known and the plain one for any that is not.</summary>
    public static ReaderLook From(string? size, string? spacing, string? colours, string? font) =>
        new(
            Known(Sizes, size),
            Known(Spacings, spacing),
            Known(ColourChoices, colours),
            Known(Fonts, font)
        );

    private static string Known(string[] choices, string? choice) =>
        choices.Contains(choice, StringComparer.Ordinal) ? choice! : choices[0];
}
