using Markdig.Syntax.Inlines;

namespace NewsSite.Web.Markdown;

/// <summary>A stretch of text that keeps its own order inside a right-to-left line: HTML's bdi.</summary>
internal sealed class BdiInline : ContainerInline
{
    /// <summary>False leaves the direction to the first strong letter, which is what bdi means without dir.</summary>
    public bool LeftToRight { get; init; }

    public string? Language { get; init; }
}
