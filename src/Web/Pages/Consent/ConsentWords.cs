using Kith.Interventions.Actions;
using Kith.Interventions.Consents;

namespace Kith.Web.Pages.Consent;

/// <summary>What answers and the states of actions are called: always a word, with a shape before it.</summary>
internal static class ConsentWords
{
    public static string Of(Wording t, ConsentState state) => t["consents.state-" + Key(state)];

    public static string Of(Wording t, NeedState state) =>
        state switch
        {
            NeedState.NotAsked => t["actions.not-asked"],
            NeedState.Changed => t["actions.changed-since"],
            NeedState.Outside => t["actions.outside"],
            _ => t["consents.state-" + Key(state)],
        };

    public static string Of(Wording t, ConsentWord word) => t["consents.word-" + Key(word)];

    public static string Of(Wording t, GateState state) => t["actions.state-" + Key(state)];

    private static string Key(Enum state) =>
        state.ToString() switch
        {
            "NotNow" => "not-now",
            "TakenBack" => "taken-back",
            var one => one.ToLowerInvariant(),
        };
}
