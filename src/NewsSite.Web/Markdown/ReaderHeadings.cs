using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NewsSite.Web.Markdown;

/// <summary>Headings of the body stand between h2 and h4, under the page's own h1.</summary>
internal static class ReaderHeadings
{
    /// <summary>Ids that the page round the body has already.</summary>
    private static readonly HashSet<string> OfThePage = new(["content", "latest", "read-also", "share"], StringComparer.Ordinal);

    public static void Apply(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>().ToList())
        {
            heading.Level = Math.Clamp(heading.Level, 2, 4);
            if (heading.Inline?.FirstChild is null) heading.Parent!.Remove(heading);
            // Markdig names headings without a letter `section`, `section-1` …: addresses that move when a heading is added.
            else if (!BlockText.Of(heading).Any(char.IsLetterOrDigit)) heading.GetAttributes().Id = null;
            else if (heading.GetAttributes().Id is { } id && OfThePage.Contains(id)) heading.GetAttributes().Id = $"section-{id}";
        }
    }
}
