using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Kith.EndToEnd.Tests.Scanners;

/// <summary>
/// A site of this test alone that does what no site should: it shows what was typed as it is, and asks a database in words
/// that were typed. Only who brings its cookie sees anything of it.
/// </summary>
internal sealed class AWeakSite : IAsyncDisposable
{
    public const string Cookies = "__Host-kith=let-me-in; __Host-kith-try=1";

    private const string Forms = """
        <!DOCTYPE html><html lang=en><title>Weak</title><h1>Weak</h1>
        <form method=post action=/p/said><input type=hidden name=_csrf value=x><input name=said><button>Say</button></form>
        <form method=post action=/p/item><input type=hidden name=_csrf value=x><input name=id value=1><button>Find</button></form>
        """;

    private readonly WebApplication app;
    private readonly SqliteConnection items;

    private AWeakSite(WebApplication app, SqliteConnection items) =>
        (this.app, this.items) = (app, items);

    public Uri Address => new(app.Urls.First() + "/");

    public static async Task<AWeakSite> Open()
    {
        var database = new SqliteConnection("Data Source=:memory:");
        await database.OpenAsync();
        using var make = database.CreateCommand();
        make.CommandText =
            "CREATE TABLE items (id INTEGER, name TEXT); INSERT INTO items VALUES (1, 'a door'), (2, 'a key')";
        await make.ExecuteNonQueryAsync();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = new AWeakSite(builder.Build(), database);
        site.app.Run(site.Answer);
        await site.app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await items.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var isIn = context.Request.Cookies["__Host-kith"] == "let-me-in";
        var text = (isIn, context.Request.Method, context.Request.Path.Value) switch
        {
            (true, "GET", "/" or "/p/forms") => Forms,
            (true, "POST", "/p/said") => Forms + await Typed(context, "said"),
            (true, "POST", "/p/item") => Forms + Find(await Typed(context, "id")),
            _ => null,
        };
        if (text is null)
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
        await context.Response.WriteAsync(text ?? "Not there.");
    }

    private static async Task<string> Typed(HttpContext context, string field) =>
        $"{(await context.Request.ReadFormAsync())[field]}";

    private string Find(string id)
    {
        lock (items)
        {
            using var find = items.CreateCommand();
            // That is what is weak.
            find.CommandText = $"SELECT name FROM items WHERE id = {id}";
            try
            {
                return $"<p>{find.ExecuteScalar() ?? "nothing"}</p>";
            }
            catch (SqliteException wrong)
            {
                return $"<pre>SQLite error {wrong.SqliteErrorCode}: {wrong.Message}</pre>";
            }
        }
    }
}
