using System.Text;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Kith.Web.Private;

/// <summary>A form as it came in. It is held in memory only; the framework's own reader could put it on disk.</summary>
internal sealed record Form(string Body, Fields Fields)
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const int MostFields = 4000;

    /// <summary>Reads the body, or null if it is not a form.</summary>
    public static async Task<Form?> Read(HttpRequest request)
    {
        if (request.ContentType?.StartsWith(UrlEncoded, StringComparison.OrdinalIgnoreCase) != true)
            return null;
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        return Parse(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    /// <summary>Reads a kept body back, or null if it is not a form.</summary>
    public static Form? Parse(string body)
    {
        using var reader = new FormReader(body)
        {
            ValueCountLimit = MostFields,
            ValueLengthLimit = int.MaxValue,
        };
        try
        {
            var fields = new Fields();
            foreach (var (name, values) in reader.ReadForm())
            foreach (var value in values)
                fields.Add(name, value ?? "");
            return new Form(body, fields);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
