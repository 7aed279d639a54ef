using Microsoft.AspNetCore.Diagnostics;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Auditing;

internal static class AuditRegistration
{
    public static WebApplicationBuilder AddNewsAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<AuditExport>();
        builder.Services.AddSingleton<RefusedPosts>();
        return builder;
    }

    /// <summary>One entrance for all pages: they refuse, this writes it down.</summary>
    public static void UseRefusedPosts(this WebApplication app)
    {
        var refused = app.Services.GetRequiredService<RefusedPosts>();
        app.Use(async (context, next) =>
        {
            var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            var path = context.Request.Path + context.Request.QueryString;
            // The page that says what was refused comes by here again.
            var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
            await next(context);
            if (!reads && !isErrorPage) await refused.RecordAsync(context, TextSanitizer.Line(path));
        });
    }
}
