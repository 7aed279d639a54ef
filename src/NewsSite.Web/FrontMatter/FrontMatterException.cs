namespace NewsSite.Web.FrontMatter;

/// <summary>A file cannot be read as Markdown with front matter.</summary>
public sealed class FrontMatterException(int line, string reason) : Exception(reason)
{
    /// <summary>From 1.</summary>
    public int Line { get; } = line;
}
