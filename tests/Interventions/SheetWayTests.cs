using Kith.Interventions.Notes;
using Kith.Interventions.Sheets;
using Kith.Worksheets;
using Kith.Worksheets.Forms;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests;

/// <summary>Carrying over, filling in together, bringing back, notes.</summary>
public sealed class SheetWayTests
{
    private static readonly Worksheet Sheet = Worksheet("s", Text("what"), Text("who"));

    private readonly Log log = new Log(Sheet).Sheet(
        "noor",
        "s",
        Day,
        [("what", Said("first")), ("who", Said("us"))]
    );

    private SheetEntry Latest => log.Book.Sheets[0].Latest;

    [Fact]
    public void An_entry_begun_from_an_earlier_one_has_its_answers_from_the_new_writer_marked_with_their_day()
    {
        Carry("ade");

        Assert.Equal(Said("first"), Latest.Newest["what"]);
        Assert.All(
            Latest.Answers.Values,
            a => Assert.Equal(("ade", (DateOnly?)Day), (a.Newest.By, a.Newest.CarriedFrom))
        );
        Assert.Equal("s", Latest.From);
    }

    [Fact]
    public void A_changed_answer_is_not_carried_over_any_more_and_the_earlier_entry_stays()
    {
        Carry("ade");
        var seen = Latest.Answers["what"].All.Select(g => g.Seq).ToList();
        var saving = SheetDecisions.Save(
            log.Book,
            Sheet,
            "s",
            "e2",
            [new Asked("what", seen), new Asked("who", [Latest.Answers["who"].Newest.Seq])],
            Fields.From([new("what", "second"), new("who", "us")])
        );
        log.Append("ade", saving.Event!);

        Assert.Null(Latest.Answers["what"].Newest.CarriedFrom);
        Assert.Equal(Day, Latest.Answers["who"].Newest.CarriedFrom);
        Assert.Equal(Said("first"), log.Book.Sheets[0].Entries[0].Newest["what"]);
    }

    [Fact]
    public void What_is_carried_is_one_decision_and_an_unknown_day_is_refused()
    {
        Assert.Equal(2, Again("s").Events.Count);
        Assert.Equal("sheet.not-there", Again("nowhere").Refusal);
        Assert.Single(Again(null).Events);
    }

    [Fact]
    public void The_latest_word_says_who_is_there_and_naming_nobody_takes_it_back()
    {
        Together("ade", "noor", "sol", "stranger");
        Assert.Equal("ade", Latest.Together!.By);
        Assert.Equal(["noor", "sol"], Latest.Together.Present);

        Together("ade");
        Assert.Null(Latest.Together);
    }

    [Fact]
    public void A_sheet_that_is_brought_back_stands_as_it_stood_in_the_order_of_its_days()
    {
        var ids = new Queue<string>(["b1", "b2"]);
        var answers = new Dictionary<string, Answer> { ["what"] = Said("newest") };
        var other = new Dictionary<string, Answer> { ["what"] = Said("another") };
        log.Append(
            "ade",
            BringBack.Events(
                Sheet,
                [
                    new EntryInFile(Day.AddDays(7), "Sol", [], [answers]),
                    new EntryInFile(Day, "Noor", ["Sol"], [other, answers]),
                ],
                ids.Dequeue
            )
        );
        var sheet = log.Book.Sheets[^1];

        Assert.Equal(["b1", "b2"], sheet.Entries.Select(e => e.Id));
        Assert.Equal("Noor", sheet.Entries[0].Brought!.By);
        Assert.True(sheet.Entries[0].Answers["what"].Differs);
        Assert.Equal(Said("newest"), sheet.Entries[0].Newest["what"]);
        Assert.False(sheet.Latest.Answers["what"].Differs);
    }

    [Fact]
    public void The_latest_note_stands_and_no_text_is_no_version_of_it()
    {
        Note("first");
        Note("second");
        Assert.Equal("second", Own.Beside("harbour", "s", "what"));
        Assert.Null(Own.Beside("elsewhere", "s", "what"));

        Note("");
        Assert.Equal("second", Own.Beside("harbour", "s", "what"));
        log.Append("noor", new MarginNote("harbour", "s", "what", ""));
        Assert.Null(Own.Beside("harbour", "s", "what"));
    }

    [Fact]
    public void Only_its_writer_takes_a_shown_note_back()
    {
        log.Append("noor", Show("n1", "look").Events);

        Assert.Equal("notes.not-yours", NoteDecisions.TakeBack(Shown, "n1", "ade").Refusal);
        log.Append("ade", new NoteTakenBack("n1"));
        Assert.Equal("look", Assert.Single(Shown.Beside("s", "what")).What.Text);

        log.Append("noor", NoteDecisions.TakeBack(Shown, "n1", "noor").Events);
        Assert.Empty(Shown.All);
    }

    [Fact]
    public void A_note_shown_again_takes_the_place_of_the_one_before()
    {
        log.Append("noor", Show("n1", "look").Events);
        Assert.Empty(Show("n2", "look").Events);

        log.Append("noor", Show("n2", "look again").Events);
        Assert.Equal("look again", Assert.Single(Shown.All).What.Text);
    }

    [Fact]
    public void Notes_change_nothing_on_a_sheet()
    {
        var before = Latest;
        Note("mine");
        log.Append("noor", Show("n1", "look").Events);

        Assert.Equal(before.Newest, Latest.Newest);
        Assert.Equal(before.Answers.Count, Latest.Answers.Count);
    }

    [Fact]
    public void Every_new_event_is_the_same_after_writing_and_reading()
    {
        Carry("ade");
        Together("ade", "noor");
        Note("mine");
        log.Append("noor", new NoteShown("n1", "s", "what", "look"), new NoteTakenBack("n1"));
        log.Append("noor", new EntryBroughtBack("s", "e2", "Noor", ["Sol"]));

        Assert.All(
            log.Events,
            h =>
                Assert.Equal(
                    EventJson.Write(h.What),
                    EventJson.Write(EventJson.Read(EventJson.Write(h.What))!)
                )
        );
    }

    private MarginNotes Own => MarginNotes.Fold(log.Events);

    private ShownNotes Shown => ShownNotes.Fold(log.Events);

    private Decision Show(string id, string text) =>
        NoteDecisions.Show(Shown, id, "s", "what", text, "noor");

    private void Note(string text) =>
        log.Append("noor", NoteDecisions.Keep(Own, "harbour", "s", "what", text).Events);

    private void Carry(string by) => log.Append(by, Again("s").Events);

    private Decision Again(string? from) =>
        SheetDecisions.Again(log.Book, Sheet, "s", "e2", Day.AddDays(7), from);

    private void Together(string by, params IReadOnlyList<string> present) =>
        log.Append(
            by,
            SheetDecisions
                .Together(log.Book, "s", Latest.Id, by, present, ["noor", "ade", "sol"])
                .Events
        );
}
