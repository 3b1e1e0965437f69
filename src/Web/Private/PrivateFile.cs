using Kith.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Private;

/// <summary>Something to take away. It is made in memory, carries the headers of a private page, and has a name that says nothing.</summary>
internal static class PrivateFile
{
    private const int Smallest = 16 * 1024;

    /// <summary>Sends it, filled up with empty lines to the next power of two from 16 KiB, so that its length says nothing.</summary>
    /// <param name="ending">The end of its name, such as <c>csv</c>.</param>
    public static Task Send(HttpContext context, string ending, string type, byte[] content) =>
        SendAsItIs(context, ending, type, Padded(content));

    /// <summary>The same for what is about as long whatever it says.</summary>
    public static async Task SendAsItIs(
        HttpContext context,
        string ending,
        string type,
        byte[] content
    )
    {
        var response = context.Response;
        PageHeaders.ApplyPrivate(response.Headers);
        PageHeaders.Apply(response.Headers);
        response.Headers.ContentType = type;
        response.Headers.ContentDisposition =
            $"attachment; filename=\"{NameIn(context)}.{ending}\"";
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(content);
    }

    /// <summary>What a file is called: nothing of what is in it, but whether all of it is invented.</summary>
    public static string NameIn(HttpContext context) =>
        context.RequestServices.GetRequiredService<PageState>().StoryDay is null
            ? "notes"
            : "practice";

    private static byte[] Padded(byte[] content)
    {
        var room = Smallest;
        while (room < content.Length)
            room *= 2;
        var file = new byte[room];
        file.AsSpan().Fill((byte)'\n');
        content.CopyTo(file, 0);
        return file;
    }
}
