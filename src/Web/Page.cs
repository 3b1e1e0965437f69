using System.Text;
using Kith.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kith.Web;

/// <summary>Turns a component into an answer. Nothing of it is kept.</summary>
public static class Page
{
    private const int SmallestPrivatePage = 16 * 1024;
    private const string PadStart = "<!--";
    private const string PadEnd = "-->";

    /// <summary>Answers with a page anyone may read.</summary>
    /// <param name="parameters">Values of the component's parameters by name.</param>
    /// <param name="status">HTTP status.</param>
    public static async Task Render<TComponent>(
        HttpContext context,
        IReadOnlyDictionary<string, object?>? parameters = null,
        int status = StatusCodes.Status200OK
    )
        where TComponent : IComponent
    {
        var state = context.RequestServices.GetRequiredService<PageState>();
        state.Look = ReaderLook.Of(context.Request);
        var html = await ToHtml(context.RequestServices, typeof(TComponent), parameters);
        await Write(context, Encoding.UTF8.GetBytes(html), status);
    }

    /// <summary>
    /// Answers with a page of the workroom: never compressed, not indexed, and padded to the next power of two from
    /// 16 KiB, so that its length says nothing.
    /// </summary>
    /// <inheritdoc cref="Render{TComponent}"/>
    public static async Task RenderPrivate<TComponent>(
        HttpContext context,
        IReadOnlyDictionary<string, object?>? parameters = null,
        int status = StatusCodes.Status200OK
    )
        where TComponent : IComponent
    {
        var state = context.RequestServices.GetRequiredService<PageState>();
        state.Look = ReaderLook.Of(context.Request);
        state.IsPrivate = true;
        var html = await ToHtml(context.RequestServices, typeof(TComponent), parameters);
        PageHeaders.ApplyPrivate(context.Response.Headers);
        await Write(context, Padded(html), status);
    }

    internal static async Task<string> ToHtml(
        IServiceProvider services,
        Type component,
        IReadOnlyDictionary<string, object?>? parameters
    )
    {
        var view = parameters is null
            ? ParameterView.Empty
            : ParameterView.FromDictionary(parameters.ToDictionary());
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(component, view)).ToHtmlString()
        );
    }

    internal static byte[] Padded(string html)
    {
        var length = Encoding.UTF8.GetByteCount(html);
        var room = SmallestPrivatePage;
        while (room < length + PadStart.Length + PadEnd.Length)
            room *= 2;
        var page = new byte[room];
        page.AsSpan().Fill((byte)' ');
        Encoding.UTF8.GetBytes(html, page);
        Encoding.UTF8.GetBytes(PadStart, page.AsSpan(length));
        Encoding.UTF8.GetBytes(PadEnd, page.AsSpan(room - PadEnd.Length));
        return page;
    }

    internal static Task Write(HttpContext context, byte[] page, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        PageHeaders.Apply(response.Headers);
        response.Headers.ContentType = PageHeaders.Html;
        response.ContentLength = page.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(page).AsTask();
    }
}
