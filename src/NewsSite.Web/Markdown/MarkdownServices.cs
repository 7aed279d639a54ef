namespace NewsSite.Web.Markdown;

/// <summary>Registers the renderer of article bodies.</summary>
public static class MarkdownServices
{
    public static IServiceCollection AddNewsMarkdown(this IServiceCollection services) => services.AddSingleton<ArticleRenderer>();
}
