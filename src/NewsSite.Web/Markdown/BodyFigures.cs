using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Markdown;

/// <summary>
/// A picture of the library alone in its paragraph becomes a figure with caption and credit. What the text says of it holds for this place; where the text says
/// nothing, what the library says does, also of a picture in a line.
/// </summary>
internal static class BodyFigures
{
    public static void Apply(MarkdownDocument document, IReadOnlyDictionary<string, PictureView>? pictures)
    {
        if (pictures is null or { Count: 0 }) return;

        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } }
                && ReaderLinks.Known(image, pictures) is var (view, width))
                document[i] = new FigureBlock(view, width, AltText(image) ?? view.AltText, Caption(image, view));
        }

        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage && AltText(link) is null).ToList())
            if (ReaderLinks.Known(image, pictures) is var (view, _)) image.AppendChild(new LiteralInline(view.AltText));
    }

    private static string? AltText(LinkInline image) => new InlineText(image).ToString().Trim() is { Length: > 0 } written ? written : null;

    private static string? Caption(LinkInline image, PictureView view) => string.IsNullOrWhiteSpace(image.Title) ? view.Caption : image.Title;
}
