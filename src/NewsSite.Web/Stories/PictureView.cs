using System.Globalization;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Stories;

/// <summary>What a page needs to show a picture in any of its sizes. Pixels; widths smallest first.</summary>
public sealed record PictureView(string ContentHash, int Width, int Height, IReadOnlyList<int> Widths, string AltText, string? Caption, string? Credit)
{
    /// <summary>Wide enough for a column of text, and for browsers that choose no size themselves.</summary>
    private const int WideEnough = 800;

    /// <summary>The height, in pixels, of the size that is <paramref name="width"/> wide.</summary>
    public int HeightAt(int width) => Math.Max(1, (int)Math.Round((double)Height * width / Width));

    /// <summary>The size for <c>src</c>, in pixels, up to a largest.</summary>
    public int FallbackWidth(int largest = int.MaxValue) => WidthsUpTo(largest).FirstOrDefault(w => w >= WideEnough, WidthsUpTo(largest).Last());

    /// <summary>All sizes up to a largest, in pixels, as <c>srcset</c> lists them.</summary>
    public string SourceSet(string extension, int largest = int.MaxValue) =>
        string.Join(", ", WidthsUpTo(largest).Select(w => string.Create(CultureInfo.InvariantCulture, $"{Address.Picture(ContentHash, w, extension)} {w}w")));

    private IEnumerable<int> WidthsUpTo(int largest) => Widths.Where((width, i) => i == 0 || width <= largest);
}
