using Microsoft.Data.Sqlite;

namespace Kith.Packs.Finding;

/// <summary>SQLite's full-text index (FTS5) in memory, without the texts: it gives back positions in the list it was built from.</summary>
internal sealed class TextIndex : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");
    private readonly SqliteCommand _find;

    /// <param name="english">English endings are cut off, so that "leaving" finds "leave".</param>
    public TextIndex(IReadOnlyList<Leaf> leaves, bool english)
    {
        _connection.Open();
        Create(english ? "porter unicode61" : "unicode61");
        Fill(leaves);
        _find = _connection.CreateCommand();
        // The columns weigh 10, 4, 4 and 1.
        _find.CommandText =
            "SELECT rowid, -bm25(leaf, 10, 4, 4, 1) FROM leaf WHERE leaf MATCH $query";
        _find.Parameters.Add("$query", SqliteType.Text);
        _find.Prepare();
    }

    /// <summary>Positions with how well each fits (BM25, greater is better). <paramref name="query"/> is in the language of FTS5.</summary>
    public IReadOnlyDictionary<int, double> Find(string query)
    {
        _find.Parameters["$query"].Value = query;
        var found = new Dictionary<int, double>();
        using var reader = _find.ExecuteReader();
        while (reader.Read())
            found.Add(reader.GetInt32(0), reader.GetDouble(1));
        return found;
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }

    private void Create(string tokenizer)
    {
        using var create = _connection.CreateCommand();
        create.CommandText =
            "CREATE VIRTUAL TABLE leaf USING fts5(title, short, marks, body, content='', prefix='2 3', "
            + $"tokenize='{tokenizer} remove_diacritics 2')";
        create.ExecuteNonQuery();
    }

    private void Fill(IReadOnlyList<Leaf> leaves)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            "INSERT INTO leaf (rowid, title, short, marks, body) VALUES ($row, $title, $short, $marks, $body)";
        string[] names = ["$row", "$title", "$short", "$marks", "$body"];
        foreach (var name in names)
            insert.Parameters.AddWithValue(name, "");
        for (var i = 0; i < leaves.Count; i++)
        {
            insert.Parameters["$row"].Value = i;
            insert.Parameters["$title"].Value = leaves[i].Title;
            insert.Parameters["$short"].Value = leaves[i].Short;
            insert.Parameters["$marks"].Value = leaves[i].Marks;
            insert.Parameters["$body"].Value = leaves[i].Body;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }
}
