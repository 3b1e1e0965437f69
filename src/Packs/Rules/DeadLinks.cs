using Kith.Packs.Parts;
using Kith.Packs.Yaml;

namespace Kith.Packs.Rules;

/// <summary>Every id that a part names in its keys exists, stands there once and is not its own.</summary>
internal sealed class DeadLinks
{
    private readonly Problems _problems;

    private DeadLinks(Problems problems) => _problems = problems;

    public static void Check(Draft draft, Problems problems)
    {
        var rule = new DeadLinks(problems);
        var ids = new KnownIds(draft);
        foreach (var (page, origin, _) in draft.Pages)
        {
            rule.List(origin, "needs", page.Needs, ids.Essentials, "essential");
            rule.List(origin, "worksheets", page.Worksheets, ids.Worksheets, "worksheet");
            rule.List(origin, "next", page.Next, ids.Pages, "page", self: page.Id);
        }
        foreach (var (worksheet, origin, _) in draft.Worksheets)
            rule.List(
                origin,
                "next",
                worksheet.Next,
                ids.Worksheets,
                "worksheet",
                self: worksheet.Id
            );
        foreach (var (situation, origin) in draft.Situations)
            rule.List(origin, "sheets", situation.Sheets, ids.Worksheets, "worksheet");
        var measured = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sides, origin) in draft.Sides)
            if (!ids.Worksheets.Contains(sides.Sheet) || !measured.Add(sides.Sheet))
                problems.Add(
                    origin.At("sheet"),
                    $"\"{sides.Sheet}\" is no worksheet, or stands here twice."
                );
        foreach (var (word, origin) in draft.Words)
            rule.List(origin, "see", word.See, ids.Words, "key word", self: word.Id);
        foreach (var (packet, origin) in draft.Packets)
        {
            var alone = packet.Packet.Pages.Count == 0 && !packet.EverySheet;
            rule.List(
                origin,
                "sheets",
                packet.Packet.Sheets,
                ids.Worksheets,
                "worksheet",
                some: alone
            );
            rule.List(origin, "pages", packet.Packet.Pages, ids.Pages, "page");
        }
        foreach (var (path, origin) in draft.Paths)
        {
            rule.List(origin, "read", path.Read, ids.Pages, "page", some: true);
            rule.List(origin, "fill", path.Fill, ids.Worksheets, "worksheet", some: true);
            rule.List(origin, "help", path.Help, ids.Resources, "resource", some: true);
        }
    }

    private void List(
        Origin origin,
        string key,
        IReadOnlyList<string> named,
        IReadOnlySet<string> known,
        string what,
        string? self = null,
        bool some = false
    )
    {
        if (some && named.Count == 0)
            _problems.Add(origin.At(key), $"\"{key}\" names at least one {what}.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < named.Count; i++)
        {
            var (id, at) = (named[i], origin.At(key, $"{i}"));
            if (!known.Contains(id))
                _problems.Add(at, $"There is no {what} \"{id}\".");
            else if (!seen.Add(id))
                _problems.Add(at, $"The {what} \"{id}\" stands here twice.");
            else if (id == self)
                _problems.Add(at, $"The {what} \"{id}\" leads to itself.");
        }
    }
}
