namespace NewsSite.Domain.Articles;

/// <summary>A body as readers get it: sanitised HTML, the version of the renderer that made it, and the number of words in its text.</summary>
public sealed record RenderedBody(string Html, int RendererVersion, int WordCount);
