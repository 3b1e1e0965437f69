using System.Xml.Linq;

namespace Kith.Publishing.Office;

/// <summary>What every file of Office Open XML holds: the media types of its parts, and links between them.</summary>
internal static class Package
{
    public static XElement Types(params ReadOnlySpan<(string Part, string Type)> parts)
    {
        XNamespace space = "http://schemas.openxmlformats.org/package/2006/content-types";
        var types = new XElement(
            space + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml")
        );
        foreach (var (part, type) in parts)
            types.Add(
                new XElement(
                    space + "Override",
                    new XAttribute("PartName", part),
                    new XAttribute("ContentType", type)
                )
            );
        return types;

        XElement Default(string ending, string type) =>
            new(
                space + "Default",
                new XAttribute("Extension", ending),
                new XAttribute("ContentType", type)
            );
    }

    /// <summary>Links with the ids <c>rId1</c>, <c>rId2</c>, … in this order.</summary>
    public static XElement Links(params ReadOnlySpan<(string Type, string Target)> links)
    {
        XNamespace space = "http://schemas.openxmlformats.org/package/2006/relationships";
        var all = new XElement(space + "Relationships");
        for (var i = 0; i < links.Length; i++)
            all.Add(
                new XElement(
                    space + "Relationship",
                    new XAttribute("Id", $"rId{i + 1}"),
                    new XAttribute("Type", links[i].Type),
                    new XAttribute("Target", links[i].Target)
                )
            );
        return all;
    }
}
