using System.Net;
using AngleSharp.Html.Dom;
using Kith.Kit;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Web.Tests.Private;

/// <summary>What somebody does on sheets, through the pages.</summary>
internal static class Desk
{
    /// <summary>Presses a button that posts to an inner path; returns the inner path it leads to.</summary>
    public static async Task<string> Press(
        this Workplace place,
        Person person,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var (status, body, answer) = await place.Post(
            person,
            Workplace.Address(person, path),
            [("_csrf", Workplace.Csrf(person, path)), .. fields]
        );
        Assert.True(status == HttpStatusCode.SeeOther, $"{path}: {status} {Problems(body)}");
        return Inner(person, answer);
    }

    /// <summary>Gives the passphrase again, so that files are handed out.</summary>
    public static async Task Confirm(this Workplace place, Person person)
    {
        using var session = person.Session();
        using var words = Sealing.Passphrase.FromWords(person.Words);
        Assert.Equal(
            Vault.Confirmation.Given,
            await place.Test.Node.Seats.Confirm(session, person.Name, words)
        );
    }

    /// <summary>Begins a sheet in Maya's circle; returns its id.</summary>
    public static Task<string> Begin(this Workplace place, Person person, Worksheet worksheet) =>
        place.Begin(person, worksheet, $"/c/{place.Circle}");

    /// <summary>Begins a sheet in a room; returns its id.</summary>
    public static async Task<string> Begin(
        this Workplace place,
        Person person,
        Worksheet worksheet,
        string room
    ) => (await place.Press(person, $"{room}/sheets/{worksheet.Id}")).Split('/')[4];

    /// <summary>Types answers into a form and saves it.</summary>
    public static async Task Answer(
        this Workplace place,
        Person person,
        string path,
        Worksheet worksheet,
        IReadOnlyDictionary<string, Answer> answers
    )
    {
        var typed = answers
            .Select(a => AnswerForm.Write(worksheet.Find(a.Key)!, a.Value))
            .SelectMany(fields => fields.Names.SelectMany(n => fields.All(n).Select(v => (n, v))));
        var (status, body, _) = await place.Fill(
            person,
            await place.Page(person, path),
            [.. typed, ("_go", "stop")]
        );
        Assert.True(status == HttpStatusCode.SeeOther, $"{path}: {status} {Problems(body)}");
    }

    /// <summary>The fields of the page's writing form, as a browser would send them.</summary>
    public static Fields Shown(IHtmlDocument page)
    {
        var fields = new Fields();
        foreach (var field in page.QuerySelectorAll("form.write input, form.write textarea"))
            if (field is IHtmlTextAreaElement area)
                fields.Add(area.Name!, area.Value);
            else if (
                field is IHtmlInputElement { Name: { } name } input
                && (input.Type is not ("checkbox" or "radio") || input.IsChecked)
            )
                fields.Add(name, input.Value);
        return fields;
    }

    /// <summary>The inner path an answer leads on to.</summary>
    public static string Inner(Person person, HttpResponseMessage answer)
    {
        using var session = person.Session();
        return session.OpenPath(answer.Headers.Location!.ToString()["/p/".Length..])!;
    }

    /// <summary>The inner path of a link; empty for one that leads out of the workroom.</summary>
    public static string Path(Person person, AngleSharp.Dom.IElement link)
    {
        using var session = person.Session();
        return link.GetAttribute("href") is { } to && to.StartsWith("/p/", StringComparison.Ordinal)
            ? session.OpenPath(to["/p/".Length..].Split('#')[0]) ?? ""
            : "";
    }

    /// <summary>Somebody else in Maya's circle, who has read the page about paper.</summary>
    public static async Task<Person> BringInAde(this Workplace place)
    {
        var ade = await place.Maya.BringIn(place.Circle, "Ade", mayReadEarlier: true);
        await place.Press(ade, $"/c/{place.Circle}/name", ("name", "Ade"));
        await place.Press(ade, $"/c/{place.Circle}/paper");
        return ade;
    }

    private static string Problems(string body) =>
        string.Join(
            " | ",
            WebNode.Parse(body).QuerySelectorAll(".error").Select(e => e.TextContent)
        );
}
