namespace Kith.Interventions.Sheets;

/// <summary>Builds a <see cref="SheetBook"/> event by event.</summary>
internal sealed class SheetFold
{
    private readonly List<Draft> _sheets = [];
    private readonly Dictionary<string, Draft> _byId = new(StringComparer.Ordinal);

    public void Take(Happened happened)
    {
        switch (happened.What)
        {
            case SheetStarted e when !_byId.ContainsKey(e.Sheet):
                var sheet = new Draft(e.Sheet, e.Worksheet, e.Version, happened.By);
                sheet.Entries.Add(new DraftEntry(e.Sheet, happened.By, e.Day, happened.At));
                _sheets.Add(sheet);
                _byId[e.Sheet] = sheet;
                break;
            case EntryStarted e
                when _byId.TryGetValue(e.Sheet, out var owner) && owner.Find(e.Entry) is null:
                owner.Entries.Add(new DraftEntry(e.Entry, happened.By, e.Day, happened.At));
                break;
            case AnswersGiven e when _byId.GetValueOrDefault(e.Sheet)?.Find(e.Entry) is { } entry:
                entry.Add(new(e.Answers, happened));
                break;
            case AnswersCarried e
                when _byId.GetValueOrDefault(e.Sheet) is { } from
                    && from.Find(e.Entry) is { } begun:
                begun.From = e.From;
                begun.Add(new(e.Answers, happened, from.Find(e.From)?.Day));
                break;
            case FilledTogether e when _byId.GetValueOrDefault(e.Sheet)?.Find(e.Entry) is { } typed:
                typed.Together = e.Present.Count == 0 ? null : new(happened.By, e.Present);
                break;
            case EntryBroughtBack e
                when _byId.GetValueOrDefault(e.Sheet)?.Find(e.Entry) is { } brought:
                brought.Brought = new BroughtBack(e.By, e.For);
                break;
            case SheetSetAside e when _byId.TryGetValue(e.Sheet, out var put):
                put.Aside = e.Aside;
                break;
        }
    }

    public SheetBook Book() => new([.. _sheets.Select(s => s.Done())]);

    private sealed class Draft(string id, string worksheet, int version, string by)
    {
        public bool Aside { get; set; }
        public List<DraftEntry> Entries { get; } = [];

        public DraftEntry? Find(string entry) =>
            Entries.Find(e => string.Equals(e.Id, entry, StringComparison.Ordinal));

        public Sheet Done() =>
            new(
                id,
                worksheet,
                version,
                by,
                Aside,
                [.. Entries.OrderBy(e => e.Day).Select(e => e.Done())]
            );
    }

    private sealed class DraftEntry(string id, string by, DateOnly day, DateTimeOffset at)
    {
        private readonly List<Save> _saves = [];

        public string Id => id;
        public DateOnly Day => day;
        public string? From { get; set; }
        public Together? Together { get; set; }
        public BroughtBack? Brought { get; set; }

        public void Add(Save save) => _saves.Add(save);

        public SheetEntry Done() =>
            new(
                id,
                by,
                day,
                _saves is [.., var last] ? last.Happened.At : at,
                new(() => Standing(_saves), isThreadSafe: false)
            )
            {
                From = From,
                Together = Together,
                Brought = Brought,
            };

        private static Dictionary<string, Standing> Standing(List<Save> saves)
        {
            var standing = new Dictionary<string, (List<Given> All, List<Given> Replaced)>(
                StringComparer.Ordinal
            );
            foreach (var (answers, happened, carriedFrom) in saves)
            foreach (var answer in answers)
            {
                if (!standing.TryGetValue(answer.Question, out var given))
                    standing[answer.Question] = given = ([], []);
                given.Replaced.AddRange(given.All.Where(g => answer.Replaces.Contains(g.Seq)));
                given.All.RemoveAll(g => answer.Replaces.Contains(g.Seq));
                given.All.Add(
                    new Given(answer.Answer, happened.By, happened.At, happened.Seq)
                    {
                        CarriedFrom = carriedFrom,
                    }
                );
            }
            return standing.ToDictionary(
                kv => kv.Key,
                kv => new Standing([.. kv.Value.All]) { Replaced = [.. kv.Value.Replaced] },
                StringComparer.Ordinal
            );
        }
    }

    private sealed record Save(
        IReadOnlyList<GivenAnswer> Answers,
        Happened Happened,
        DateOnly? CarriedFrom = null
    );
}
