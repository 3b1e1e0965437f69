using Kith.Packs;
using Kith.Publishing.Books.Parts;

namespace Kith.Publishing.Books.Epub;

/// <summary>The triage in a book: every question in one file, and a file for where each path begins.</summary>
internal static class EpubStart
{
    public static void Write(Setter to)
    {
        var (first, others) = (to.Book.Triage[0], to.Book.Triage.Skip(1));
        TriagePiece.Write(to, first, depth: 0, AddressOf, IdOf(first.N));
        foreach (var step in others)
            TriagePiece.Write(to, step, depth: 1, AddressOf, IdOf(step.N));
    }

    private static string AddressOf(int n) => $"#{IdOf(n)}";

    private static string IdOf(int n) => $"step-{n}";
}
