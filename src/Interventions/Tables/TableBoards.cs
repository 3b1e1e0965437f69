using System.Diagnostics.CodeAnalysis;
using Kith.Interventions.Feeds;

namespace Kith.Interventions.Tables;

/// <summary>The boards that are tables, by their names; each is reckoned when it is first asked for.</summary>
public sealed class TableBoards
{
    private readonly Dictionary<string, TableBoard> _made = new(StringComparer.Ordinal);
    private readonly Func<string, IEnumerable<FedThing>> _fed;

    internal TableBoards(Func<string, IEnumerable<FedThing>> fed) => _fed = fed;

    /// <summary>All of them, in the order of their names' list.</summary>
    public IEnumerable<TableBoard> All => TableBoard.Names.Select(n => this[n]);

    /// <exception cref="KeyNotFoundException">No board of this kind has this name.</exception>
    public TableBoard this[string name] =>
        TryGetValue(name, out var board) ? board : throw new KeyNotFoundException(name);

    /// <summary>Whether anybody wrote for it, which is known from the first sheet on which somebody did.</summary>
    public bool HasRows(string name) =>
        _made.TryGetValue(name, out var board)
            ? board.Rows.Count > 0
            : TableBoard.MadeOf(name, _fed(name)).Any();

    /// <summary>False when no board of this kind has this name.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out TableBoard? board)
    {
        if (_made.TryGetValue(name, out board))
            return true;
        if (!TableBoard.Names.Contains(name))
            return false;
        _made[name] = board = TableBoard.Fold(name, _fed(name));
        return true;
    }
}
