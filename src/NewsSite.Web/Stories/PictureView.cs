namespace NewsSite.Web.Stories;

/// <summary>What a page needs to show a picture in any of its sizes. Pixels; widths smallest first.</summary>
public sealed record PictureView(string ContentHash, int Width, int Height, IReadOnlyList<int> Widths, string AltText, string? Caption, string? Credit)
{
    /// <summary>The height, in pixels, of the size that is <paramref name="width"/> wide.</summary>
    public int HeightAt(int width) => (int)Math.Round((double)Height * width / Width);
}
