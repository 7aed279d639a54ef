namespace NewsSite.Web.Suggestions;

internal static class SuggestionsRegistration
{
    public static WebApplicationBuilder AddNewsSuggestions(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReadAlsoSuggestions>();
        return builder;
    }
}
