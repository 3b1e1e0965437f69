using Kith.Interventions.Accountability;
using Kith.Workroom;

namespace Kith.Web.Pages.Accountability;

/// <summary>What happened to a process, in words.</summary>
internal static class ProcessWords
{
    private static readonly (string Word, EndState State)[] States =
    [
        ("met", EndState.Met),
        ("not-met", EndState.NotMet),
        ("given-up", EndState.GivenUp),
    ];

    /// <summary>The words that a form sends for what became of an end.</summary>
    public static IEnumerable<string> AllStates => States.Select(s => s.Word);

    public static EndState? StateOf(string word) =>
        States.Where(s => s.Word == word).Select(s => (EndState?)s.State).FirstOrDefault();

    /// <summary>What became of an end.</summary>
    public static string Of(Wording t, EndState state) =>
        t["accountability.end-" + States.First(s => s.State == state).Word];

    /// <summary>What somebody did.</summary>
    public static string Of(Wording t, ProcessStep step) =>
        t[
            step.What switch
            {
                ProcessOpened => "accountability.did-open",
                EndsAdded => "accountability.did-add",
                ProcessPaused => "accountability.did-pause",
                ProcessWentOn => "accountability.did-go-on",
                RefusalHeard => "accountability.did-refused",
                RefusalOver => "accountability.did-back",
                ProcessClosed => "accountability.did-close",
                _ => "accountability.did-reopen",
            }
        ];

    /// <summary>What they wrote with it, and what belongs to it; only what is there.</summary>
    public static IEnumerable<string> Lines(Wording t, ProcessStep step, OpenRoom room) =>
        All(t, step, room).Where(l => l.Length > 0);

    private static IEnumerable<string> All(Wording t, ProcessStep step, OpenRoom room) =>
        step.What switch
        {
            ProcessOpened e =>
            [
                .. e.Requests.Select(r => t["accountability.asked-then", ("what", r)]),
                .. e.Ends.Select(n => t["accountability.end-then", ("what", n.Words)]),
            ],
            EndsAdded e => e.Ends.Select(n => t["accountability.end-then", ("what", n.Words)]),
            ProcessPaused { MayGoOn.Length: > 0 } e =>
            [
                t["accountability.may-go-on", ("name", room.Members.NameOf(e.MayGoOn))],
                e.Words,
            ],
            ProcessPaused e => [e.Words],
            ProcessWentOn e => [e.Words],
            RefusalHeard e => [e.Words],
            RefusalOver e => [e.Words],
            ProcessReopened e => [e.Words],
            _ => [],
        };
}
