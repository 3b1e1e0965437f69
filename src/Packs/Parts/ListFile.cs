using Kith.Packs.Files;
using Kith.Packs.Yaml;

namespace Kith.Packs.Parts;

/// <summary>Reads a file that is one list of entries, or one mapping.</summary>
internal sealed class ListFile(PackFolder folder, Problems problems)
{
    public IReadOnlyList<Found<T>> Entries<T>(string file, Func<Fields, T> read)
    {
        switch (folder.Yaml(file))
        {
            case null:
                return [];
            case Sequence list:
                return [.. list.Items.Select(node => One(file, node, read))];
            default:
                folder.Lost(file, "The file is a list of entries, each beginning with -.");
                return [];
        }
    }

    public Found<T>? Whole<T>(string file, Func<Fields, T> read) =>
        folder.Yaml(file) is { } node ? One(file, node, read) : null;

    private Found<T> One<T>(string file, Node node, Func<Fields, T> read)
    {
        var fields = new Fields(node, file, problems);
        var value = read(fields);
        fields.Close();
        return new Found<T>(value, fields.Origin);
    }
}
