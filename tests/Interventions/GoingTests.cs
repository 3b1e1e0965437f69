using Kith.Interventions.Deleting;
using Kith.Interventions.Files;
using Kith.Interventions.Notes;
using Kith.Interventions.Sharing;
using Kith.Interventions.Sheets;

namespace Kith.Interventions.Tests;

/// <summary>Which places go when somebody deletes.</summary>
public sealed class GoingTests
{
    static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_sheet_only_one_person_wrote_in_goes_whole() =>
        Assert.Equal(
            [0, 1, 2],
            Entry(
                    "maya",
                    ("maya", Start),
                    ("maya", Given("s")),
                    ("maya", Given("s")),
                    ("dele", Aside)
                )
                .Order()
        );

    [Fact]
    public void What_others_wrote_in_the_entry_keeps_it_there() =>
        Assert.Equal(
            [1],
            Entry("maya", ("maya", Start), ("maya", Given("s")), ("dele", Given("s")))
        );

    [Fact]
    public void Another_entry_keeps_the_sheet_there() =>
        Assert.Equal(
            [1],
            Entry(
                "maya",
                ("maya", Start),
                ("maya", Given("s")),
                ("maya", new EntryStarted("s", "t", Day)),
                ("maya", Given("t"))
            )
        );

    [Fact]
    public void A_later_entry_goes_with_its_beginning() =>
        Assert.Equal(
            [2, 3],
            Entry(
                    "maya",
                    "t",
                    ("maya", Start),
                    ("dele", Given("s")),
                    ("maya", Given("t")),
                    ("maya", new EntryStarted("s", "t", Day))
                )
                .Order()
        );

    [Fact]
    public void Nothing_of_others_goes() =>
        Assert.Empty(Entry("dele", ("maya", Start), ("maya", Given("s"))));

    [Fact]
    public void A_file_a_note_or_a_copy_goes_only_for_who_put_it_there()
    {
        var events = Log(
            ("maya", new FileKept("f", "photo", false)),
            ("maya", new NoteShown("n", "s", "q", "text")),
            ("maya", new CopyShared("c", "w", 1, Day, [], [], null, false)),
            ("dele", new CopyTakenBack("c"))
        );

        Assert.Equal([0], Going.File(events, "f", "maya"));
        Assert.Equal([1], Going.ShownNote(events, "n", "maya"));
        Assert.Equal([2], Going.Copy(events, "c", "maya"));
        Assert.Empty(Going.Copy(events, "c", "dele"));
        Assert.Empty(Going.File(events, "f", "dele"));
        Assert.Empty(Going.ShownNote(events, "n", "dele"));
    }

    [Fact]
    public void Every_version_of_a_note_of_ones_own_goes_and_no_other_note()
    {
        var events = Log(
            ("maya", new MarginNote("c", "s", "q", "first")),
            ("maya", new MarginNote("c", "s", "r", "another question")),
            ("maya", new MarginNote("d", "s", "q", "another room")),
            ("maya", new MarginNote("c", "s", "q", "second")),
            ("maya", new PageNote("c", "plan", "first")),
            ("maya", new PageNote("c", "", "another page")),
            ("maya", new PageNote("c", "plan", ""))
        );

        Assert.Equal([0, 3], Going.OwnNote(events, "c", "s", "q", "maya"));
        Assert.Equal([4, 6], Going.OwnNote(events, "c", "plan", "maya"));
    }

    [Theory]
    [InlineData("", @"photos\IMG_1.JPG", "IMG_1.JPG", "jpg")]
    [InlineData(" the door \n", "x.png", "the door", "bin")]
    [InlineData("", "../../a.sh", "a.sh", "bin")]
    public void A_name_is_tidied_and_its_end_says_little(
        string typed,
        string sent,
        string name,
        string ending
    )
    {
        Assert.Equal(name, FileNames.Tidy(typed, sent));
        Assert.Equal(ending, FileNames.Ending(name));
    }

    static SheetStarted Start => new("s", "w", 1, Day);

    static SheetSetAside Aside => new("s", true);

    static AnswersGiven Given(string entry) => new("s", entry, []);

    static IReadOnlyList<long> Entry(string me, params (string By, CircleEvent What)[] events) =>
        Entry(me, "s", events);

    static IReadOnlyList<long> Entry(
        string me,
        string entry,
        params (string By, CircleEvent What)[] events
    ) => Going.Entry(Log(events), "s", entry, me);

    static List<Happened> Log(params (string By, CircleEvent What)[] events) =>
        [.. events.Select((e, i) => new Happened(e.What, e.By, default, i))];
}
