using System.Globalization;
using Kith.Vault;

namespace Kith.Cli.Commands.Backups;

/// <summary>How many lines tables have, in words.</summary>
internal static class Lines
{
    public static string Of(IEnumerable<TableCount> tables) =>
        string.Join(
            ", ",
            tables
                .GroupBy(table => table.Table)
                .Select(table =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{table.Sum(t => t.Lines)} lines of {table.Key}"
                    )
                )
        );
}
