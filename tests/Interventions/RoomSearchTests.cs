using Kith.Interventions.Finding;
using Kith.Interventions.Notes;
using Kith.Interventions.Sheets;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests;

public sealed class RoomSearchTests
{
    private static readonly Worksheet Sheet = Worksheet(
        "picture",
        Text("what"),
        Text("promise", "promises.what"),
        Text("decision", "decisions.what")
    );

    [Theory]
    [InlineData("ana", "Ana rang on Friday")]
    [InlineData("FRIDAY rang", "Ana rang on Friday")]
    [InlineData("cafe", "We meet at the café")]
    [InlineData("Café", "We meet at the cafe")]
    [InlineData("“door”", "Wait at the door.")]
    public void Words_are_found_whatever_their_capitals_accents_and_order(string typed, string text)
    {
        var found = Assert.Single(Find(typed, ("what", text)));

        Assert.Equal((FoundIn.Answer, "s"), (found.In, found.Thing));
        Assert.Equal(text, found.Excerpt);
    }

    [Fact]
    public void All_words_have_to_stand_in_one_place()
    {
        Assert.Empty(Find("ana door", ("what", "Ana rang"), ("promise", "Wait at the door")));
        Assert.Empty(Find("  ", ("what", "Ana rang")));
    }

    [Fact]
    public void Promises_and_decisions_are_called_so()
    {
        var found = Find("bread", ("promise", "Bring bread"), ("decision", "No bread"));

        Assert.Equal([FoundIn.Promise, FoundIn.Decision], found.Select(f => f.In).Order());
    }

    [Fact]
    public void A_sheet_that_was_set_aside_and_a_note_that_was_taken_back_are_not_found()
    {
        List<Happened> log =
        [
            .. Log(("what", "Ana rang")),
            Now(new NoteShown("n", "s", "what", "Ana again"), 7),
        ];
        Assert.Equal(2, Find("ana", log, []).Count);

        log.Add(Now(new NoteTakenBack("n"), 8));
        Assert.Equal([FoundIn.Answer], Find("ana", log, []).Select(f => f.In));
        log.Add(Now(new SheetSetAside("s", true), 9));
        Assert.Empty(Find("ana", log, []));
    }

    [Fact]
    public void Ones_own_notes_are_found_with_their_own_room_only()
    {
        var notes = MarginNotes.Fold([
            Now(new MarginNote("c", "s", "what", "ask Ana"), 0),
            Now(new MarginNote("d", "s", "what", "ask Ana"), 1),
            Now(new MarginNote("c", "s", "promise", "gone Ana"), 2),
            Now(new MarginNote("c", "s", "promise", ""), 3),
        ]);

        Assert.Equal("ask Ana", Assert.Single(notes.In("c")).Text);
        Assert.Equal(
            FoundIn.OwnNote,
            Assert.Single(Find("ana", Log(("what", "x")), notes.In("c"))).In
        );
    }

    [Fact]
    public void Ones_own_note_beside_a_page_is_found_with_that_page()
    {
        var notes = MarginNotes.Fold([
            Now(new PageNote("c", "boards/people", "ask Ana"), 0),
            Now(new PageNote("c", "", "here too, Ana"), 1),
            Now(new PageNote("c", "plan", "gone Ana"), 2),
            Now(new PageNote("c", "plan", ""), 3),
            Now(new PageNote("d", "plan", "elsewhere Ana"), 4),
        ]);

        var found = Find("ana", Log(("what", "x")), notes.In("c"));

        Assert.All(found, f => Assert.Equal(FoundIn.PageNote, f.In));
        Assert.Equal(["", "boards/people"], found.Select(f => f.Thing).Order());
        Assert.Null(notes.BesidePage("c", "plan"));
        Assert.Equal("ask Ana", notes.BesidePage("c", "boards/people"));
    }

    [Fact]
    public void A_long_text_is_shown_around_the_word_and_half_a_character_breaks_nothing()
    {
        var text = new string('a', 500) + " needle\uD83D " + new string('b', 500);

        var found = Assert.Single(Find("needle", ("what", text)));

        Assert.Contains("needle", found.Excerpt, StringComparison.Ordinal);
        Assert.InRange(found.Excerpt.Length, 100, 200);
    }

    private static IReadOnlyList<FoundPlace> Find(
        string typed,
        params (string Question, string Text)[] answers
    ) => Find(typed, Log(answers), []);

    private static IReadOnlyList<FoundPlace> Find(
        string typed,
        IReadOnlyCollection<Happened> log,
        IEnumerable<OwnNote> own
    ) => new RoomSearch(SheetBook.Fold(log), log, own, _ => Sheet).Find(RoomSearch.Words(typed));

    private static List<Happened> Log(params (string Question, string Text)[] answers) =>
        [
            Now(new SheetStarted("s", "picture", 1, Day), 0),
            Now(
                new AnswersGiven(
                    "s",
                    "s",
                    [
                        .. answers.Select(a => new GivenAnswer(
                            a.Question,
                            new TextAnswer(a.Text),
                            []
                        )),
                    ]
                ),
                1
            ),
        ];

    private static Happened Now(CircleEvent what, long seq) =>
        new(what, "me", DateTimeOffset.UnixEpoch, seq);
}
