using System.Collections;
using System.Globalization;
using System.Text;

namespace Kith.Kit;

/// <summary>Everything a record holds, written out, so that two of them can be compared to the last word.</summary>
public static class Shape
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text, 0);
        return text.ToString();
    }

    static void Write(object? value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null\n");
                break;
            case string or Enum or IFormattable or bool:
                text.Append(CultureInfo.InvariantCulture, $"\"{value}\"\n");
                break;
            case IDictionary map:
                Children(text, depth, [.. map.Keys.Cast<object>().Select(k => ($"{k}", map[k]))]);
                break;
            case IEnumerable list:
                Children(text, depth, [.. list.Cast<object?>().Select((v, i) => ($"{i}", v))]);
                break;
            default:
                text.Append(value.GetType().Name).Append(' ');
                Children(
                    text,
                    depth,
                    [
                        .. value
                            .GetType()
                            .GetProperties()
                            .Where(p => p.CanWrite)
                            .OrderBy(p => p.Name, StringComparer.Ordinal)
                            .Select(p => (p.Name, p.GetValue(value))),
                    ]
                );
                break;
        }
    }

    static void Children(StringBuilder text, int depth, (string Name, object? Value)[] children)
    {
        text.Append('\n');
        foreach (var (name, value) in children)
        {
            text.Append(' ', depth + 1).Append(name).Append(": ");
            Write(value, text, depth + 1);
        }
    }
}
