using Kith.Worksheets;
using Kith.Worksheets.Forms;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Writing;

/// <summary>Types and ticks one answer into the form on the screen, by the names of its fields.</summary>
internal sealed class Pen(IPage page)
{
    private const string TypeOf = "e => e.tagName === 'TEXTAREA' ? 'text' : e.type";
    private const string NewPeople = ".new-people";

    public async Task Write(Question question, Answer answer)
    {
        if (answer is not RowsAnswer table)
        {
            await Fill(AnswerForm.Write(question, answer));
            return;
        }
        foreach (var row in table.Rows)
        {
            // A table shows one empty row at a time.
            if (await Hidden(question.Id, row.Id).CountAsync() == 0)
                await page.Locator($"#q-{question.Id}").GetByText("Add a row").ClickAsync();
            await Fill(AnswerForm.Write(question, new RowsAnswer([row])));
        }
    }

    private async Task Fill(Fields fields)
    {
        foreach (var name in fields.Names)
            if (!name.EndsWith(".rows", StringComparison.Ordinal))
                await Fill(name, fields.All(name));
    }

    private ILocator Hidden(string question, string row) =>
        page.Locator($"input[name='{Names.Rows(question)}'][value='{row}']");

    private ILocator Named(string name) => page.Locator($"[name=\"{name}\"]");

    private async Task Fill(string name, IReadOnlyList<string> values)
    {
        var boxes = Named(name);
        if (await boxes.CountAsync() == 0)
        {
            await AddPeople(name, values);
            return;
        }
        if (await boxes.First.EvaluateAsync<string>(TypeOf) is "text")
            await Type(boxes, values);
        else
            await Pick(name, values);
    }

    private async Task Type(ILocator boxes, IReadOnlyList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (await boxes.CountAsync() == i)
                await page.GetByText("More lines").First.ClickAsync();
            await boxes.Nth(i).FillAsync(values[i]);
        }
    }

    private async Task Pick(string name, IReadOnlyList<string> values)
    {
        var unknown = new List<string>();
        foreach (var value in values.Where(v => v.Length > 0))
        {
            var box = page.Locator($"[name=\"{name}\"][value=\"{value}\"]");
            if (await box.CountAsync() == 0)
                unknown.Add(value);
            else
                await box.CheckAsync();
        }
        if (unknown.Count > 0)
            await AddPeople(name, unknown);
    }

    private Task AddPeople(string name, IReadOnlyList<string> values) =>
        Named(name + NewPeople).FillAsync(string.Join(", ", values));
}
