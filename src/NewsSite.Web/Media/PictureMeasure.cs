namespace NewsSite.Web.Media;

/// <summary>A picture's own width and height in pixels, upright, and the widths in which readers get it, smallest first.</summary>
public sealed record PictureMeasure(int Width, int Height, IReadOnlyList<int> Widths);
