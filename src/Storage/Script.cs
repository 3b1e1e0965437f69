using System.Globalization;

namespace Kith.Storage;

/// <summary>
/// A numbered step of an engine's tables, such as <c>001-first.sql</c>. Steps are added, never changed. Those numbered 000
/// make what is missing, at every opening.
/// </summary>
sealed record Script(int Number, string Text)
{
    /// <summary>The steps of an engine after this number, in order.</summary>
    internal static IReadOnlyList<Script> After(string engine, int number)
    {
        var assembly = typeof(Script).Assembly;
        var prefix = $"{assembly.GetName().Name}.{engine}.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => new Script(Digits(name[prefix.Length..]), Read(name)))
                .Where(script => script.Number > number || script.Number == 0)
                .OrderBy(script => script.Number),
        ];
    }

    static int Digits(string name) =>
        int.Parse(name.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);

    static string Read(string name)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>How both engines keep the schema's number in <c>meta</c>: four bytes, most significant first.</summary>
static class SchemaNumber
{
    internal const string Key = "schema";

    internal static byte[] Write(int number) =>
        [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    internal static int Read(byte[]? value) =>
        value is [var a, var b, var c, var d] ? (a << 24) | (b << 16) | (c << 8) | d : 0;
}
