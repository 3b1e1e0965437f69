using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Makes a question of a row that has no rows inside.</summary>
internal sealed class QuestionMaker(OptionLists lists, Remarks remarks)
{
    /// <summary>The question, or null with a word why there is none.</summary>
    public Question? Make(FormRow row, FormType type, QuestionIds ids)
    {
        if (Bare(row, type) is not { } bare)
        {
            Say(row, type);
            return null;
        }
        return QuestionRest.Of(bare with { Id = ids.Claim(row), Label = Label(row) }, row, remarks);
    }

    /// <summary>A question without its words.</summary>
    private Question? Bare(FormRow row, FormType type) =>
        type.Word switch
        {
            "text" => Text(row),
            "select_one" or "select_multiple" when lists.Has(type.List) => Choice(type),
            "rank" when lists.Has(type.List) => new RankQuestion
            {
                Id = "",
                Label = "",
                Options = lists.Written(type.List!),
            },
            "range" => Ranges.Read(row, lists, remarks),
            "integer" or "decimal" => Ranges.Number(row, remarks),
            "date" => new DateQuestion { Id = "", Label = "" },
            "time" or "datetime" => new WhenQuestion { Id = "", Label = "" },
            "acknowledge" => new AgreeQuestion { Id = "", Label = "" },
            "note" => row[FormColumns.Kind] == Kinds.Section
                ? new SectionBlock { Id = "", Label = "" }
                : new NoteBlock { Id = "", Label = "" },
            _ => null,
        };

    private static Question Text(FormRow row) =>
        row[FormColumns.Kind] switch
        {
            Kinds.When => new WhenQuestion { Id = "", Label = "" },
            Kinds.Person => new PeopleQuestion { Id = "", Label = "" },
            Kinds.People => new PeopleQuestion
            {
                Id = "",
                Label = "",
                Many = true,
            },
            _ when row[FormColumns.Appearance].Contains("multiline", StringComparison.Ordinal) =>
                new LongQuestion { Id = "", Label = "" },
            _ => new ShortQuestion { Id = "", Label = "" },
        };

    private Question Choice(FormType type) =>
        type.List == Names.YesNo
            ? new YesNoQuestion { Id = "", Label = "" }
            : new ChoiceQuestion
            {
                Id = "",
                Label = "",
                Many = type.Word == "select_multiple",
                Options = lists.Written(type.List!),
                Other = type.OrOther || lists.All(type.List!).Any(o => o.Id == Option.Other),
            };

    private void Say(FormRow row, FormType type)
    {
        if (Uncarried.Type(type.Word) is { } why)
            remarks.Leave(row, why);
        else if (type.Word.Length == 0)
            remarks.Problem(row, "This row has no type.");
        else if (type.Word is "select_one" or "select_multiple" or "rank")
            remarks.Problem(
                row,
                type.List is null
                    ? $"After {type.Word} stands the name of a list."
                    : $"The sheet of choices has no list \"{type.List}\"."
            );
        else
            remarks.Problem(row, $"The type \"{row[FormColumns.Type]}\" is not known.");
    }

    private static string Label(FormRow row) =>
        FormWords.Maybe(row[FormColumns.Label]) ?? row[FormColumns.Name];
}
