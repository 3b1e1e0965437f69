using System.Text;
using Kith.Web.Http;
using Kith.Web.Private;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Tests.Parsers;

/// <summary>The readers of what a browser sends: forms of four kinds, and a cookie.</summary>
internal static class FormReaders
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    /// <summary>Each form has room of its own, which is bounded.</summary>
    private const long ForAForm = 512 * 1024;

    private static readonly byte[] Typed =
        "_csrf=abc&name=M%C3%A4ya&words=one+two%20three&_go=stop&empty=&name=twice"u8.ToArray();

    private static readonly byte[] Parts = Encoding.ASCII.GetBytes(
        string.Join(
            "\r\n",
            "--b",
            "Content-Disposition: form-data; name=\"_csrf\"",
            "",
            "abc",
            "--b",
            "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''d%C3%B6or.png",
            "Content-Type: image/png",
            "",
            "not a picture",
            "--b--",
            ""
        )
    );

    public static IReadOnlyList<Reader> All { get; } =
    [
        new("form", Typed, [], ForAForm, ReadsForm),
        new("form with secrets", Typed, [], ForAForm, ReadsSecrets),
        new("short public form", Typed, [], ForAForm, ReadsShort),
        new("form with a file", Parts, [], ForAForm, ReadsFile),
        new("cookie of the look", "large.wide.dark.device"u8.ToArray(), [], ForAForm, ReadsLook),
    ];

    private static async Task<bool> ReadsForm(byte[] bytes) =>
        await Form.Read(Request(bytes, UrlEncoded).Request) is { } form && form.Fields.Names.Any();

    private static async Task<bool> ReadsSecrets(byte[] bytes)
    {
        using var form = await SecretForm.Read(Request(bytes, UrlEncoded).Request);
        if (form is null)
            return false;
        using var secret = form.Secret("words");
        using var words = form.Words("words");
        return form.One("name").Length > 0;
    }

    private static async Task<bool> ReadsShort(byte[] bytes)
    {
        try
        {
            return (await SmallForm.Read(Request(bytes, UrlEncoded))).Count > 0;
        }
        catch (BadHttpRequestException)
        {
            return false;
        }
    }

    private static async Task<bool> ReadsFile(byte[] bytes)
    {
        var context = Request(bytes, "multipart/form-data; boundary=b");
        if (await Upload.Begin(context) is not { } upload)
            return false;
        try
        {
            await upload.Content.CopyToAsync(Stream.Null);
        }
        catch (IOException)
        {
            return false;
        }
        return upload.FileName.Length > 0;
    }

    private static Task<bool> ReadsLook(byte[] bytes)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{ReaderLook.Cookie}={Encoding.Latin1.GetString(bytes)}";
        return Task.FromResult(ReaderLook.Of(context.Request) != ReaderLook.Plain);
    }

    private static DefaultHttpContext Request(byte[] body, string type)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = type;
        context.Request.Body = new MemoryStream(body);
        return context;
    }
}
