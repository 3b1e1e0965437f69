using Kith.Packs.Parts;

namespace Kith.Packs.Rules;

/// <summary>No two parts of one kind share an id or a code.</summary>
internal static class Unique
{
    public static void Check(Draft draft, Problems problems)
    {
        var check = new Checker(problems);
        check.All("id", draft.Pages, p => p.Page.Id, p => p.Origin.At("id"));
        check.All("code", draft.Pages, p => p.Page.Code, p => p.Origin.At("code"));
        check.All("id", draft.Essentials, e => e.Essential.Id, e => e.Origin.At("id"));
        check.All("id", draft.Worksheets, w => w.Worksheet.Id, w => w.Origin.At("id"));
        check.All("code", draft.Worksheets, w => w.Worksheet.Code, w => w.Origin.At("code"));
        check.All("id", draft.Words, w => w.Value.Id, w => w.At("id"));
        check.All("number", draft.Triage, s => $"{s.Value.N}", s => s.At("n"));
        check.All("id", draft.Paths, p => p.Value.Id, p => p.At("id"));
        check.All("code", draft.Paths, p => p.Value.Code, p => p.At("code"));
        check.All("id", draft.Packets, p => p.Value.Packet.Id, p => p.At("id"));
        check.All("id", draft.Resources, r => r.Value.Id, r => r.At("id"));
        check.All("id", draft.Situations, s => s.Value.Id, s => s.At("id"));
        foreach (var situation in draft.Situations)
            check.All("name", situation.Value.People, p => p.Name, _ => situation.At("people"));
    }

    private sealed class Checker(Problems problems)
    {
        public void All<T>(string what, IEnumerable<T> parts, Func<T, string> id, Func<T, Spot> at)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var part in parts)
                if (id(part).Length > 0 && !seen.Add(id(part)))
                    problems.Add(at(part), $"The {what} \"{id(part)}\" is taken already.");
        }
    }
}
