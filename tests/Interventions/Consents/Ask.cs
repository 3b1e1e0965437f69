using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using Kith.Interventions.Feeds;

namespace Kith.Interventions.Tests.Consents;

/// <summary>Short ways to write questions for a yes and actions down.</summary>
internal static class Ask
{
    public static readonly DateOnly Today = new(2026, 4, 9);

    public static readonly ActionPlace Talk = new("talk", "talk");

    public static ConsentAsked Question(string id, string whom, DateOnly? until = null) =>
        new(id, whom, "A talk with Kit", "That it stops", "The five of us", until ?? Today, null);

    /// <summary>The action as its sheet words it.</summary>
    public static ActionBoard Planned(string words = "A talk with Kit")
    {
        var origin = new Origin("talk", "talk", "what", null, "ade", Today, 0);
        return new([
            new TeamAction([new Said(words, origin)], [], null, [], [], [], [], true, origin),
        ]);
    }

    public static ActionGated Gate(params IReadOnlyList<string> whose) =>
        new(Talk, [ActionKind.Survivor], whose, []);
}
