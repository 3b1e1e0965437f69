using System.Globalization;

namespace Kith.Vault.Tests.Proof;

/// <summary>How much a proof tries: a little in every check, more in the long one, and as much as somebody asks for.</summary>
static class Effort
{
    internal const int Short = 2_000;

    /// <summary>Ten million, or what KITH_MUTATIONS says, such as 100000.</summary>
    internal static int Long { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("KITH_MUTATIONS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : 10_000_000;
}
