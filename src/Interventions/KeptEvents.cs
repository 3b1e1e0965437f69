using System.Buffers;
using System.Collections;
using System.Text.Json;
using Kith.Interventions.Sheets;

namespace Kith.Interventions;

/// <summary>
/// Many events as bytes, for who keeps them for a while and reads them again often: first all events without their answers,
/// then the answers, which are read when somebody looks at them. Most pages look at few.
/// </summary>
public static class KeptEvents
{
    public static byte[] Write(IReadOnlyList<Happened> events)
    {
        var answers = events.Select(e => Json(AnswersOf(e.What))).ToList();
        var kept = events.Select((e, i) => new Kept(With(e, []), answers[i].Length));
        var head = JsonSerializer.SerializeToUtf8Bytes(kept, EventJson.Options);
        var bytes = new ArrayBufferWriter<byte>(
            sizeof(int) + head.Length + answers.Sum(a => a.Length) + 1
        );
        bytes.Write(BitConverter.GetBytes(head.Length));
        bytes.Write(head);
        answers.ForEach(a => bytes.Write(a));
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote. The bytes may be gone afterwards.</summary>
    public static IReadOnlyList<Happened> Read(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.Slice(sizeof(int), BitConverter.ToInt32(bytes));
        var answers = bytes[(sizeof(int) + head.Length)..];
        var events = new List<Happened>();
        foreach (var kept in JsonSerializer.Deserialize<List<Kept>>(head, EventJson.Options)!)
        {
            var own = answers[..kept.Answers];
            events.Add(own.IsEmpty ? kept.Event : With(kept.Event, new LateAnswers(own.ToArray())));
            answers = answers[kept.Answers..];
        }
        return events;
    }

    private static IReadOnlyList<GivenAnswer> AnswersOf(CircleEvent what) =>
        what switch
        {
            AnswersGiven e => e.Answers,
            AnswersCarried e => e.Answers,
            _ => [],
        };

    private static byte[] Json(IReadOnlyList<GivenAnswer> answers) =>
        answers.Count == 0 ? [] : JsonSerializer.SerializeToUtf8Bytes(answers, EventJson.Options);

    private static Happened With(Happened happened, IReadOnlyList<GivenAnswer> answers) =>
        happened.What switch
        {
            AnswersGiven e => happened with { What = e with { Answers = answers } },
            AnswersCarried e => happened with { What = e with { Answers = answers } },
            _ => happened,
        };

    /// <param name="Answers">How many bytes its answers take.</param>
    private sealed record Kept(Happened Event, int Answers);

    private sealed class LateAnswers(byte[] json) : IReadOnlyList<GivenAnswer>
    {
        public int Count => All.Count;

        private IReadOnlyList<GivenAnswer> All =>
            field ??= JsonSerializer.Deserialize<List<GivenAnswer>>(json, EventJson.Options)!;

        public GivenAnswer this[int index] => All[index];

        public IEnumerator<GivenAnswer> GetEnumerator() => All.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
