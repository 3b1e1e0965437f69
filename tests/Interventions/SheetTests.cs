using Kith.Interventions.Sheets;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Interventions.Tests;

public class SheetTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset At = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly Worksheet Worksheet = new(
        "two",
        "A1",
        1,
        "A",
        "Two questions",
        "Why",
        [],
        [],
        5,
        Care.None,
        new Privacy(ShareDefault.Team, NameUse.Code, true),
        Repeats: true,
        Each: false,
        [
            new WorksheetPage(
                "page",
                null,
                null,
                [
                    new LongQuestion { Id = "what", Label = "What?" },
                    new ShortQuestion { Id = "who", Label = "Who?" },
                ]
            ),
        ],
        null,
        [],
        null
    );

    private readonly List<Happened> _log = [];

    public SheetTests() => Append("noor", SheetDecisions.Start(Worksheet, "s1", Day));

    private SheetBook Book => SheetBook.Fold(_log);

    private SheetEntry Entry => Book.Sheets[0].Latest;

    [Fact]
    public void An_answer_that_replaces_what_its_author_saw_stands_alone()
    {
        Save("noor", [new Asked("what", [])], ("what", "first"));
        var seen = Seen("what");
        Save("ade", [new Asked("what", seen)], ("what", "second"));

        Assert.False(Entry.Answers["what"].Differs);
        Assert.Equal(new TextAnswer("second"), Entry.Newest["what"]);
    }

    [Fact]
    public void Two_answers_that_did_not_see_each_other_both_stand()
    {
        Save("noor", [new Asked("what", [])], ("what", "hers"));
        Save("ade", [new Asked("what", [])], ("what", "his"));

        Assert.True(Entry.Answers["what"].Differs);
        Assert.Equal(
            ["hers", "his"],
            Entry.Answers["what"].All.Select(g => ((TextAnswer)g.Answer!).Text)
        );
    }

    [Fact]
    public void Saving_a_form_that_changes_nothing_writes_nothing()
    {
        Save("noor", [new Asked("what", [])], ("what", "same"));
        var seen = Seen("what");

        var saving = Decide([new Asked("what", seen)], ("what", "same"));

        Assert.True(saving.Accepted);
        Assert.Null(saving.Event);
    }

    [Fact]
    public void A_form_that_was_open_meanwhile_leaves_alone_what_its_writer_did_not_change()
    {
        Save("noor", [new Asked("what", [])], ("what", "old"));
        var seen = Seen("what");
        Save("ade", [new Asked("what", seen)], ("what", "new"));
        Save(
            "noor",
            [new Asked("what", seen), new Asked("who", [])],
            ("what", "old"),
            ("who", "us")
        );

        Assert.Equal(new TextAnswer("new"), Assert.Single(Entry.Answers["what"].All).Answer);
        Assert.Equal(new TextAnswer("us"), Entry.Newest["who"]);
    }

    [Fact]
    public void A_field_left_empty_does_not_stand_beside_what_somebody_wrote_there_meanwhile()
    {
        Save("ade", [new Asked("what", [])], ("what", "his"));
        Save("noor", [new Asked("what", []), new Asked("who", [])], ("who", "us"));

        Assert.Equal(new TextAnswer("his"), Assert.Single(Entry.Answers["what"].All).Answer);
    }

    [Fact]
    public void The_same_words_from_a_form_that_did_not_see_them_are_not_written_twice()
    {
        Save("noor", [new Asked("what", [])], ("what", "old"));
        var seen = Seen("what");
        Save("ade", [new Asked("what", seen)], ("what", "new"));

        var saving = Decide([new Asked("what", seen)], ("what", "new"));

        Assert.True(saving.Accepted);
        Assert.Null(saving.Event);
    }

    [Fact]
    public void Saving_two_answers_as_they_are_shown_settles_them_on_the_newer()
    {
        Save("noor", [new Asked("what", [])], ("what", "hers"));
        Save("ade", [new Asked("what", [])], ("what", "his"));
        var seen = Seen("what");
        Save("noor", [new Asked("what", seen)], ("what", "his"));

        Assert.Equal(new TextAnswer("his"), Assert.Single(Entry.Answers["what"].All).Answer);
        Assert.Null(Decide([new Asked("what", seen)], ("what", "his")).Event);
    }

    [Fact]
    public void What_replaces_something_is_written_though_it_stands_already()
    {
        Save("noor", [new Asked("what", [])], ("what", "old"));
        var seen = Seen("what");
        Save("ade", [new Asked("what", [])], ("what", "new"));
        Save("noor", [new Asked("what", seen)], ("what", "new"));

        Assert.False(Entry.Answers["what"].Differs);
        Assert.Equal(new TextAnswer("new"), Entry.Newest["what"]);
    }

    [Fact]
    public void One_bad_field_keeps_the_whole_form_from_being_written()
    {
        var saving = Decide(
            [new Asked("what", []), new Asked("who", [])],
            ("what", "fine"),
            ("who", new string('x', AnswerLimits.Short + 1))
        );

        Assert.False(saving.Accepted);
        Assert.Null(saving.Event);
        Assert.Equal("who", Assert.Single(saving.Problems).Field);
    }

    [Fact]
    public void A_skipped_question_is_remembered_as_skipped()
    {
        Save("noor", [new Asked("what", [])]);

        Assert.Null(Entry.Answers["what"].Newest.Answer);
        Assert.Empty(Entry.Newest);
    }

    [Fact]
    public void A_second_entry_leaves_the_first_as_it_was()
    {
        Save("noor", [new Asked("what", [])], ("what", "then"));
        Append(
            "noor",
            Assert.Single(SheetDecisions.Again(Book, Worksheet, "s1", "e2", Day.AddDays(7)).Events)
        );

        Assert.Equal(["s1", "e2"], Book.Sheets[0].Entries.Select(e => e.Id));
        Assert.Equal(new TextAnswer("then"), Book.Sheets[0].Entries[0].Newest["what"]);
        Assert.Empty(Entry.Newest);
    }

    [Fact]
    public void A_sheet_set_aside_is_shown_nowhere_and_nothing_is_lost()
    {
        Save("noor", [new Asked("what", [])], ("what", "kept"));
        Append("noor", Assert.Single(SheetDecisions.SetAside(Book, "s1", aside: true).Events));

        Assert.Empty(Book.Shown);
        Assert.Equal(new TextAnswer("kept"), Entry.Newest["what"]);
        Assert.Equal(
            "sheet.not-there",
            SheetDecisions.Again(Book, Worksheet, "s1", "e2", Day).Refusal
        );
    }

    [Fact]
    public void Events_are_the_same_after_writing_and_reading()
    {
        Save("noor", [new Asked("what", [3, 4]), new Asked("who", [])], ("what", "a \"b\" <c> ñ"));

        foreach (var happened in _log)
            Assert.Equal(
                System.Text.Json.JsonSerializer.Serialize(happened.What),
                System.Text.Json.JsonSerializer.Serialize(
                    EventJson.Read(EventJson.Write(happened.What))
                )
            );
        Assert.Null(EventJson.Read("""{"is":"from-the-future","x":1}"""u8));
    }

    private List<long> Seen(string question) => [.. Entry.Answers[question].All.Select(g => g.Seq)];

    private Saving Decide(
        IReadOnlyList<Asked> asked,
        params (string Name, string Value)[] fields
    ) =>
        SheetDecisions.Save(
            Book,
            Worksheet,
            "s1",
            Entry.Id,
            asked,
            Fields.From(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
        );

    private void Save(
        string by,
        IReadOnlyList<Asked> asked,
        params (string Name, string Value)[] fields
    ) => Append(by, Decide(asked, fields).Event!);

    private void Append(string by, CircleEvent happened) =>
        _log.Add(new Happened(happened, by, At, _log.Count));
}
