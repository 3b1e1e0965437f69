using Kith.Worksheets;

namespace Kith.Packs.Writing;

/// <summary>What a pack calls each kind of question.</summary>
internal static class QuestionNames
{
    public static string Of(Question question) =>
        question switch
        {
            ShortQuestion => "short",
            LongQuestion => "long",
            ChoiceQuestion choice => choice.Many ? "choices" : "choice",
            YesNoQuestion => "yesno",
            ScaleQuestion => "scale",
            RankQuestion => "rank",
            StepsQuestion => "steps",
            NumberQuestion => "number",
            DateQuestion => "date",
            WhenQuestion => "when",
            PeopleQuestion people => people.Many ? "people" : "person",
            RowsQuestion => "rows",
            GridQuestion => "grid",
            ListQuestion => "list",
            AgreeQuestion => "agree",
            NoteBlock => "note",
            _ => "section",
        };
}
