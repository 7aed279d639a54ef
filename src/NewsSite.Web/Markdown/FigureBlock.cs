using Markdig.Syntax;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Markdown;

/// <summary>A picture of the library that stands by itself in a body, with the words that belong to it. The width, in pixels, is the one that the text names.</summary>
internal sealed class FigureBlock(PictureView picture, int width, string altText, string? caption) : LeafBlock(null)
{
    public PictureView Picture => picture;

    public int Width => width;

    public string AltText => altText;

    public string? Caption => caption;
}
