namespace NewsSite.Web.StaticPages;

internal static class StaticPagesRegistration
{
    public static WebApplicationBuilder AddNewsStaticPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FirstPages>();
        builder.Services.AddScoped<WritePages>();
        builder.Services.Configure<RouteOptions>(o => o.SetParameterPolicy<PageSlugConstraint>(PageSlugConstraint.Name));
        return builder;
    }
}
