namespace NewsSite.Web.Front;

internal static class FrontRegistration
{
    public static WebApplicationBuilder AddNewsFront(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ComposeFront>();
        builder.Services.AddScoped<ArrangeFront>();
        builder.Services.AddScoped<FrontChoices>();
        builder.Services.AddScoped<FrontMoves>();
        return builder;
    }
}
