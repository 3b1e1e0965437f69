using Kith.Vault;
using Kith.Web.Private;
using Kith.Web.Tests.Private;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Access;

/// <summary>
/// The workroom behind a door that says yes to everything: no sealed address, no proof, no question where a form comes
/// from, and whoever has no session gets one. The passphrase counts as given again. Only keys are left.
/// </summary>
internal static class AllowingDoor
{
    public const string As = "X-As";

    public static WebApplication Build(Node node, Func<IReadOnlyList<Visitor>> visitors)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddWeb(new WebOptions(), RealPack.Library);
        builder.Services.AddWorkroom(node);
        var app = builder.Build();
        app.Use(
            async (context, next) =>
            {
                var visitor = visitors().Single(v => v.Name == context.Request.Headers[As]);
                using var session = visitor.Enter();
                session.Confirm(DateTimeOffset.MaxValue);
                await Enter(context, session);
                await next(context);
            }
        );
        app.UseRouting();
        PrivateRoutes.Map(app);
        return app;
    }

    private static async Task Enter(HttpContext context, Session session)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(PrivateDoor.Inner + "/", StringComparison.Ordinal))
            return;
        var here = context.RequestServices.GetRequiredService<Here>();
        here.Enter(session);
        here.Path = path[PrivateDoor.Inner.Length..];
        if (Upload.Is(context.Request))
        {
            var upload = await Upload.Begin(context);
            context.Items[typeof(Upload)] = upload;
            context.Items[typeof(Fields)] = upload!.Fields;
        }
        else if (!HttpMethods.IsPost(context.Request.Method))
            return;
        else if (here.Path.StartsWith(PrivateDoor.Secrets, StringComparison.Ordinal))
            context.Items[typeof(SecretForm)] = await SecretForm.Read(context.Request);
        else
            context.Items[typeof(Fields)] = (await Form.Read(context.Request))!.Fields;
    }
}
