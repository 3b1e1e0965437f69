using System.Globalization;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Workroom.Tests.Model;

/// <summary>A room in lines, as the model has it and as the program shows it.</summary>
internal static class TwoViews
{
    public static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string ByModel(PlainRoom room, PlainView view) =>
        Text([
            .. room.Members.Select(m =>
                m.HasJoined ? $"reader {m.Mark} {view.NameOf(m.Mark)}" : $"invited {m.Mark}"
            ),
            $"called {view.RoomName} me {view.Me}",
            .. room.Yeses.Select(y => $"out {y.Whom} by {y.By}"),
            $"closing {room.MayCloseFrom}",
            .. view.Sheets.SelectMany(s => SheetLines(view, s)),
            .. view.Copies.Select(c => $"copy {c.Copy} {string.Join('|', c.Answers.Values)}"),
            .. view.Promises.Select(p => $"promise {p.Place.Entry} {p.What} {p.State}"),
            .. view.Meetings.Select(m => $"meeting {m.Sheet} {m.Day} {m.Agenda}"),
            .. new PlainMatters(view).Lines,
            .. new PlainYeses(view).Lines,
        ]);

    public static string ByProgram(OpenRoom room) =>
        Text([
            .. room.Readers.Select(m => $"reader {m} {room.Members.NameOf(m)}"),
            .. room.InvitedMarks.Select(m => $"invited {m}"),
            $"called {room.Members.CodeName} me {room.Me}",
            .. room.Membership.Yeses.Select(y => $"out {y.Whom} by {y.By}"),
            $"closing {room.Ending.From?.ToUnixTimeSeconds() / 60}",
            .. room.Sheets.Sheets.SelectMany(SheetLines),
            .. room
                .Copies.On(room.Today)
                .Select(c =>
                    $"copy {c.Id} {string.Join('|', c.What.Answers.Select(a => Words(a.Answer)))}"
                ),
            .. room.Boards.Promises.Promises.Select(p =>
                $"promise {p.Origin.Entry} {p.What} {p.State}"
            ),
            .. room.Boards.Meetings.Meetings.Select(m =>
                $"meeting {m.Origin.Sheet} {(m.Day is { } day ? Day(day) : "")} "
                + string.Join('|', m.Agenda.Select(s => s.Text))
            ),
            .. Matters(room),
            .. Yeses(room),
        ]);

    private static string Text(List<string> lines) =>
        string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static IEnumerable<string> SheetLines(PlainView view, Began sheet) =>
        from entry in view.Entries(sheet.Sheet).Select((place, i) => (place, i))
        let answers = from question in Forms.Find(sheet.Worksheet)!.Questions
        let standing = view.Standing(entry.place, question.Id)
        where standing.Count > 0
        select $"{question.Id}: {string.Join('|', standing.Select(s => s.Said.By + " " + s.What.Text))}"
        select $"sheet {sheet.Sheet} {view.IsAside(sheet.Sheet)} {entry.i} {entry.place.Entry} {string.Join("; ", answers)}";

    private static IEnumerable<string> SheetLines(Sheet sheet) =>
        from entry in sheet.Entries.Select((e, i) => (e, i))
        let answers = from question in Forms.Find(sheet.Worksheet)!.Questions
        where entry.e.Answers.ContainsKey(question.Id)
        let standing = entry.e.Answers[question.Id].All
        select $"{question.Id}: {string.Join('|', standing.Select(g => g.By + " " + Words(g.Answer)))}"
        select $"sheet {sheet.Id} {sheet.Aside} {entry.i} {entry.e.Id} {string.Join("; ", answers)}";

    private static string Words(Answer? answer) =>
        answer switch
        {
            TextAnswer text => text.Text,
            DateAnswer day => Day(day.Day),
            ListAnswer list => string.Join('|', list.Lines),
            _ => "",
        };

    private static IEnumerable<string> Matters(OpenRoom room) =>
        Interventions
            .Deciding.Matters.Fold(room.Events)
            .All.Select(m =>
                $"matter {m.Id} {m.What.What} {(m.IsOpen ? "open" : "over")} "
                + string.Join(',', m.Now.Select(n => $"{n.By}:{n.Stand}:{n.Words}"))
                + " -> "
                + string.Join(',', m.Outcomes.Select(o => o.Words))
            );

    private static IEnumerable<string> Yeses(OpenRoom room) =>
        [
            .. room.Consents.Board.All.Select(c =>
                $"yes {c.Id} {c.Asked.Whom} {room.Consents.StateOf(c)}"
            ),
            .. room.Consents.Actions.Actions.Select(a =>
                $"action {a.Action.Place.Sheet} {a.Action.Place.Entry} {a.Action.Words} {a.State} "
                + string.Join(',', a.Needs.Select(n => $"{n.Mark}:{n.State}"))
            ),
        ];
}
