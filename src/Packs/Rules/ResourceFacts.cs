using Kith.Packs.Parts;
using Kith.Packs.Yaml;

namespace Kith.Packs.Rules;

/// <summary>A way to reach somebody stands only with the public page that shows it and the day that page was read.</summary>
internal static class ResourceFacts
{
    public static void Check(Draft draft, Problems problems)
    {
        foreach (var found in draft.Resources)
        {
            var resource = found.Value;
            if (
                resource.Contact.Length > 0
                && (resource.Source.Length == 0 || resource.Checked.Length == 0)
            )
                problems.Add(
                    found.At("contact"),
                    "A contact stands only with \"source\" and \"checked\"."
                );
            if (resource.Source.Length > 0 && !IsPublicPage(resource.Source))
                problems.Add(
                    found.At("source"),
                    "\"source\" is the https address of a public page."
                );
            if (resource.Checked.Length > 0 && !Days.TryRead(resource.Checked, out _))
                problems.Add(found.At("checked"), "\"checked\" is a day written like 2026-03-02.");
        }
    }

    private static bool IsPublicPage(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
