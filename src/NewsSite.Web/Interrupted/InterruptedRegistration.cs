using Microsoft.AspNetCore.Mvc;

namespace NewsSite.Web.Interrupted;

internal static class InterruptedRegistration
{
    public static WebApplicationBuilder AddNewsInterruptedPosts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SealedEditor>();
        builder.Services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new NoteRefusedToken()));
        return builder;
    }
}
