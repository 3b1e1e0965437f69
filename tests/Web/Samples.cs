using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Web.Tests;

internal static class Samples
{
    public static Library Library() =>
        new(
            new PackInfo(
                "toolkit",
                "Toolkit",
                "1",
                "CC BY 4.0",
                "With thanks to Creative Interventions.",
                ["en"]
            ),
            "en",
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            new Model([], [], []),
            []
        );
}
