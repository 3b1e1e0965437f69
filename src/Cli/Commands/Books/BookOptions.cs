using System.CommandLine;
using Kith.Packs;
using Kith.Publishing.Books;
using Kith.Web;
using Kith.Web.Paper;

namespace Kith.Cli.Commands.Books;

/// <summary>Which book somebody asks for.</summary>
internal static class BookOptions
{
    private static readonly Option<string?> Pack = new("--pack")
    {
        Description =
            "Folder of the pack. KITH_PACK; otherwise the one that comes with the program.",
    };

    private static readonly Option<string> Language = new("--language")
    {
        Description = "Its language.",
        DefaultValueFactory = _ => "en",
    };

    private static readonly Option<string> Title = new("--title")
    {
        Description = "The title that shelves and file lists show.",
        DefaultValueFactory = _ => "Notes",
    };

    private static readonly Option<bool> All = new("--all")
    {
        Description = "Everything. This is so unless you choose a part.",
    };

    private static readonly Option<string?> Pages = new("--pages")
    {
        Description = "Ids of pages and worksheets, with commas between them.",
    };

    private static readonly Option<string?> Group = new("--group")
    {
        Description = "One group of the guide, such as basics.",
    };

    private static readonly Option<string?> Path = new("--path")
    {
        Description = "What one path gives to read and to fill in.",
    };

    private static readonly Option<string?> Packet = new("--packet")
    {
        Description = "What one packet prints together.",
    };

    private static readonly Option<string?>[] Parts = [Pages, Group, Path, Packet];

    public static void AddTo(Command command)
    {
        foreach (
            var option in new Option[] { Pack, Language, Title, All, Pages, Group, Path, Packet }
        )
            command.Add(option);
        command.Validators.Add(parsed =>
        {
            var chosen = Parts.Count(part => parsed.GetValue(part) is not null);
            if (chosen > 1 || (chosen == 1 && parsed.GetValue(All)))
                parsed.AddError("Choose one of --all, --pages, --group, --path and --packet.");
        });
    }

    /// <summary>Reads the pack, binds the book and hands it on; or says what is wrong.</summary>
    public static int Read(ParseResult parsed, Func<Book, int> publish)
    {
        var folder = Settings.PackFolder(parsed.GetValue(Pack));
        if (!Directory.Exists(folder))
            return Say.WrongUse($"There is no folder {folder}.");
        var (library, problems) = PackReader.Read(folder, parsed.GetRequiredValue(Language));
        if (library is null)
            return Say.CannotStart(
                $"The pack in {folder} has {problems.Count} problems. See them with: kith pack check {folder}"
            );
        return Bound(parsed, library) is { } book
            ? publish(book with { Title = parsed.GetRequiredValue(Title) })
            : Say.WrongUse(
                $"The pack in {folder} has no {string.Join(' ', Parts.Select(parsed.GetValue).OfType<string>())}."
            );
    }

    private static Book? Bound(ParseResult parsed, Library library)
    {
        var words = BookWording.Of(Wording.Read(library.Language));
        return parsed.GetValue(Pages) is { } pages ? Binding.Some(library, words, Ids(pages))
            : parsed.GetValue(Group) is { } group ? Binding.Group(library, words, group)
            : parsed.GetValue(Path) is { } path ? Binding.Path(library, words, path)
            : parsed.GetValue(Packet) is { } packet ? Binding.Packet(library, words, packet)
            : Binding.All(library, words);
    }

    private static string[] Ids(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
