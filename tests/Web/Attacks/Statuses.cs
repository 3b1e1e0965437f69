using System.Collections.Concurrent;
using System.Text;

namespace Kith.Web.Tests.Attacks;

/// <summary>How often each answer came.</summary>
internal sealed class Statuses
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<string> kept = [];

    /// <summary>The requests that broke the node.</summary>
    public string Kept => string.Join("\n---\n", kept.Take(3));

    public void Keep(byte[] request) => kept.Enqueue(Encoding.Latin1.GetString(request));

    public int Total => counts.Values.Sum();

    public void Add(string status) => counts.AddOrUpdate(status, 1, (_, n) => n + 1);

    /// <summary>How many began so, such as with 4 for what the node refused.</summary>
    public int Of(string start) =>
        counts.Where(c => c.Key.StartsWith(start, StringComparison.Ordinal)).Sum(c => c.Value);

    public override string ToString() =>
        string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Key}: {c.Value}"));
}
