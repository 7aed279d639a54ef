namespace NewsSite.Web.Proofreading;

internal static class ProofreadingRegistration
{
    public static WebApplicationBuilder AddNewsProofreading(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<NewsroomChoices>();
        builder.Services.AddSingleton<ProofPace>();
        return builder;
    }
}
