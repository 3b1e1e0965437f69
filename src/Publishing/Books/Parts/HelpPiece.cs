using Kith.Packs;

namespace Kith.Publishing.Books.Parts;

/// <summary>Who else can help.</summary>
internal static class HelpPiece
{
    public static void Write(Setter to)
    {
        to.Markup.Tag("<section class=\"help\" id=\"help\">\n");
        to.Heading(0, to.Words["help.title"]);
        to.Markup.Element("p", to.Words["help.lead"]);
        foreach (var resource in to.Book.Help)
            Write(to, resource, depth: 1);
        to.Paragraph("note", to.Words["help.check"]);
        to.Markup.Tag("</section>\n");
    }

    public static void Write(Setter to, Resource resource, int depth)
    {
        to.Heading(depth, resource.Name);
        to.Markup.Element("p", resource.Does);
        if (resource.Contact.Length == 0)
            to.Paragraph("empty", to.Words["parts.help-empty"]);
        else
            to.Markup.Tag("<p class=\"contact\"><strong>")
                .Words(resource.Contact)
                .Tag("</strong></p>\n");
        (string Key, string Fact)[] facts =
        [
            ("parts.help-place", resource.Place),
            ("parts.help-answers", resource.Answers),
            ("parts.help-police", resource.Police),
            ("parts.help-source", resource.Source),
            ("parts.help-checked", resource.Checked),
        ];
        if (!facts.Any(f => f.Fact.Length > 0))
            return;
        to.Markup.Tag("<dl class=\"facts\">\n");
        foreach (var (key, fact) in facts.Where(f => f.Fact.Length > 0))
            to.Markup.Tag("<div><dt>")
                .Words(to.Words[key])
                .Tag("</dt><dd>")
                .Words(fact)
                .Tag("</dd></div>\n");
        to.Markup.Tag("</dl>\n");
    }
}
