namespace Kith.Vault;

/// <summary>One table of the store, without what belongs to one engine alone.</summary>
public sealed record Table(string Name, IReadOnlyList<string> Columns);

/// <summary>One line of one table, whatever it means and whatever engine keeps it.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Values">For each of the table's columns a <c>long</c>, a <c>string</c> or a <c>byte[]</c>.</param>
public sealed record Line(Table Table, IReadOnlyList<object> Values)
{
    /// <summary>The value in this column; null when the table has no such column.</summary>
    public object? this[string column]
    {
        get
        {
            for (var i = 0; i < Table.Columns.Count; i++)
                if (Table.Columns[i] == column)
                    return Values[i];
            return null;
        }
    }
}
