using System.Globalization;
using System.Text;

namespace Kith.EndToEnd.Tests.Paper;

/// <summary>A printed side in shades of grey.</summary>
internal sealed class APicture(int width, int height, byte[] dots)
{
    private const byte Grey = 215;

    /// <summary>Shorter lines belong to boxes and small charts.</summary>
    private const int LongLine = 300;

    /// <summary>Reads a portable grey map with one byte a dot (netpbm, P5).</summary>
    public static APicture Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var words = Encoding.ASCII.GetString(bytes, 0, 32).Split((char[])[' ', '\n']);
        Assert.Equal("P5", words[0]);
        var (width, height) = (
            int.Parse(words[1], CultureInfo.InvariantCulture),
            int.Parse(words[2], CultureInfo.InvariantCulture)
        );
        return new(width, height, bytes[^(width * height)..]);
    }

    /// <summary>How far down each long horizontal line is.</summary>
    public IReadOnlyList<int> Lines()
    {
        var lines = new List<int>();
        for (var y = 0; y < height; y++)
            if (LongestRun(y) >= LongLine && (lines.Count == 0 || y - lines[^1] > 2))
                lines.Add(y);
        return lines;
    }

    private int LongestRun(int y)
    {
        var (longest, run) = (0, 0);
        foreach (var dot in dots.AsSpan(y * width, width))
        {
            run = dot < Grey ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
