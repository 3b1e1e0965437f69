using Kith.Vault;

namespace Kith.Storage;

/// <summary>The tables as both engines have them, for copying from one to the other.</summary>
static class Tables
{
    /// <summary>The column that only SQLite has: it is computed anew.</summary>
    internal const string Place = "place";

    internal static IReadOnlyList<Table> All { get; } =
    [
        .. VisibleFields
            .All.Where(field => field.Column != Place)
            .GroupBy(field => field.Table)
            .Select(fields => new Table(fields.Key, [.. fields.Select(field => field.Column)])),
    ];

    /// <summary>A line that names the schema: every database has its own.</summary>
    internal static bool IsSchema(Line line) =>
        line.Table.Name == "meta" && line["key"] is SchemaNumber.Key;

    internal static bool HasPlace(Table table) =>
        VisibleFields.All.Any(field => field.Table == table.Name && field.Column == Place);

    /// <summary>A statement that reads the whole table in the order of its key.</summary>
    internal static string Select(Table table) =>
        $"SELECT {Names(table.Columns)} FROM {table.Name} ORDER BY {Names(table.Columns.Take(2))}";

    /// <summary>A statement that adds one line, values as parameters in the order of the columns.</summary>
    internal static string Insert(Table table, IEnumerable<string> columns)
    {
        var all = columns.ToList();
        var values = string.Join(", ", all.Select((_, i) => $"${i + 1}"));
        return $"INSERT INTO {table.Name} ({Names(all)}) VALUES ({values})";
    }

    /// <summary>Names from elsewhere become part of a statement, so they must be ours.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    internal static Table Known(Table table) =>
        All.FirstOrDefault(one =>
            one.Name == table.Name && one.Columns.SequenceEqual(table.Columns)
        ) ?? throw new InvalidDataException($"This version has no such table as \"{table.Name}\".");

    static string Names(IEnumerable<string> columns) => string.Join(", ", columns);
}
