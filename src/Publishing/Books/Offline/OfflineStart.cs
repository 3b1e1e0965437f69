using Kith.Packs;
using Kith.Publishing.Books.Parts;

namespace Kith.Publishing.Books.Offline;

/// <summary>The questions of the triage, each a page of its own; the first one is asked on the first page.</summary>
internal static class OfflineStart
{
    private const string First = "index.html";

    public static IEnumerable<OfflinePage> Of(Book book) =>
        [
            .. book
                .Triage.Skip(1)
                .Select(s => OfflinePage.Of(book, $"start/{s.N}", to => Ask(to, s))),
            .. book.Paths.Select(p => OfflinePage.Of(book, $"start/{p.Code}", to => End(to, p))),
        ];

    /// <summary>The answers to the first question.</summary>
    public static void WriteFirst(Setter to) =>
        TriagePiece.WriteAnswers(to, to.Book.Triage[0], n => AddressOf(to, n));

    private static void Ask(Setter to, Step step)
    {
        WriteBack(to, AddressOf(to, Before(to.Book, step)), "start.back");
        TriagePiece.Write(to, step, depth: 0, n => AddressOf(to, n));
        to.Paragraph("quiet", to.Words["start.nothing-kept"]);
    }

    private static void End(Setter to, ReadingPath path)
    {
        WriteBack(to, to.Places.Up + First, "start.again");
        PathPiece.Write(to, path);
    }

    private static void WriteBack(Setter to, string address, string key) =>
        to
            .Markup.Tag($"<p><a class=\"back\" href=\"{address}\">")
            .Words(to.Words[key])
            .Tag("</a></p>\n");

    private static string AddressOf(Setter to, int n) =>
        n == to.Book.Triage[0].N ? to.Places.Up + First : $"{to.Places.Up}start/{n}.html";

    private static int Before(Book book, Step step) =>
        book
            .Triage.First(s => s.NotSure?.Go == step.N || s.Choices.Any(c => c.Turn.Go == step.N))
            .N;
}
