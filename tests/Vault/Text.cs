using System.Text;

namespace Kith.Vault.Tests;

static class Text
{
    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    internal static string Of(ReadOnlyMemory<byte> text) => Encoding.UTF8.GetString(text.Span);

    internal static string Of(Entry entry) => Encoding.UTF8.GetString(entry.Body.Span);

    internal static IEnumerable<string> Of(Room room) => room.Entries.Select(Of);
}
