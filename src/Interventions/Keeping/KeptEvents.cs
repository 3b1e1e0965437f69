using System.Collections;
using System.Text.Json;
using Kith.Interventions.Sheets;

namespace Kith.Interventions.Keeping;

/// <summary>
/// Many events as bytes, for who keeps them for a while and reads them again often: first all events without their answers,
/// then the answers, which are read when somebody looks at them. Most pages look at few.
/// </summary>
/// <remarks>
/// Nearly all events are about sheets, and name the same sheets, people and questions again and again: those are written in few
/// bytes that point into a list of names. The others stay JSON. The program that reads this is the one that wrote it, so the bytes have no version.
/// </remarks>
public static class KeptEvents
{
    private enum Kind : byte
    {
        Other,
        SheetStarted,
        EntryStarted,
        AnswersGiven,
        AnswersCarried,
    }

    /// <summary>Writes events whose times are in UTC, to the minute.</summary>
    public static byte[] Write(IReadOnlyList<Happened> events)
    {
        var names = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        using var head = new KeptWriter(names);
        using var answers = new KeptWriter(names);
        foreach (var happened in events)
        {
            head.Name(happened.By);
            head.Number(happened.At.UtcTicks / TimeSpan.TicksPerMinute);
            head.Number(happened.Seq);
            Write(head, happened.What, answers);
        }
        using var front = new KeptWriter(names);
        front.Number(names.Count);
        foreach (var name in names.Keys)
            front.Words(name);
        front.Number(events.Count);
        front.Number(head.Length);
        using var whole = new MemoryStream();
        front.CopyTo(whole);
        head.CopyTo(whole);
        answers.CopyTo(whole);
        return whole.ToArray();
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{Happened})"/> wrote. The bytes may be gone afterwards.</summary>
    public static IReadOnlyList<Happened> Read(ReadOnlySpan<byte> bytes)
    {
        var front = new KeptReader(bytes, []);
        var names = new string[front.Count()];
        for (var i = 0; i < names.Length; i++)
            names[i] = front.Words();
        var events = new Happened[front.Count()];
        var head = new KeptReader(front.Bytes(), names);
        var answers = front.Left;
        for (var i = 0; i < events.Length; i++)
        {
            var by = head.Name();
            var at = new DateTimeOffset(head.Number() * TimeSpan.TicksPerMinute, TimeSpan.Zero);
            var seq = head.Number();
            events[i] = new(What(ref head, ref answers, names), by, at, seq);
        }
        return events;
    }

    private static void Write(KeptWriter head, CircleEvent what, KeptWriter answers)
    {
        switch (what)
        {
            case SheetStarted e:
                Begin(Kind.SheetStarted, e.Sheet, e.Worksheet);
                head.Number(e.Version);
                head.Number(e.Day.DayNumber);
                break;
            case EntryStarted e:
                Begin(Kind.EntryStarted, e.Sheet, e.Entry);
                head.Number(e.Day.DayNumber);
                break;
            case AnswersGiven e:
                Begin(Kind.AnswersGiven, e.Sheet, e.Entry);
                WriteAnswers(e.Answers);
                break;
            case AnswersCarried e:
                Begin(Kind.AnswersCarried, e.Sheet, e.Entry);
                head.Name(e.From);
                WriteAnswers(e.Answers);
                break;
            default:
                head.Write((byte)Kind.Other);
                head.Bytes(EventJson.Write(what));
                break;
        }

        void Begin(Kind kind, string sheet, string second)
        {
            head.Write((byte)kind);
            head.Name(sheet);
            head.Name(second);
        }

        void WriteAnswers(IReadOnlyList<GivenAnswer> given)
        {
            var before = answers.Length;
            KeptAnswers.Write(answers, given);
            head.Number(answers.Length - before);
        }
    }

    private static CircleEvent What(
        ref KeptReader head,
        ref ReadOnlySpan<byte> answers,
        string[] names
    ) =>
        (Kind)head.Byte() switch
        {
            Kind.SheetStarted => new SheetStarted(
                head.Name(),
                head.Name(),
                head.Count(),
                head.Day()
            ),
            Kind.EntryStarted => new EntryStarted(head.Name(), head.Name(), head.Day()),
            Kind.AnswersGiven => new AnswersGiven(
                head.Name(),
                head.Name(),
                Late(ref head, ref answers, names)
            ),
            Kind.AnswersCarried => new AnswersCarried(
                head.Name(),
                head.Name(),
                head.Name(),
                Late(ref head, ref answers, names)
            ),
            _ => JsonSerializer.Deserialize<CircleEvent>(head.Bytes(), EventJson.Options)!,
        };

    private static LateAnswers Late(
        ref KeptReader head,
        ref ReadOnlySpan<byte> answers,
        string[] names
    )
    {
        var length = head.Count();
        var own = answers[..length].ToArray();
        answers = answers[length..];
        return new(own, names);
    }

    private sealed class LateAnswers(byte[] bytes, string[] names) : IReadOnlyList<GivenAnswer>
    {
        public int Count => All.Length;

        private GivenAnswer[] All => field ??= ReadAll();

        public GivenAnswer this[int index] => All[index];

        public IEnumerator<GivenAnswer> GetEnumerator() => All.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private GivenAnswer[] ReadAll()
        {
            var reader = new KeptReader(bytes, names);
            return KeptAnswers.Read(ref reader);
        }
    }
}
