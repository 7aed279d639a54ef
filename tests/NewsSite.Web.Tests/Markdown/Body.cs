using NewsSite.Web.Markdown;

namespace NewsSite.Web.Tests.Markdown;

/// <summary>What a reader gets of a Markdown text.</summary>
internal static class Body
{
    private static readonly ArticleRenderer Renderer = new();

    public static string Html(string markdown) => Renderer.Render(markdown).Html;

    public static int Words(string markdown) => Renderer.Render(markdown).WordCount;
}
