using System.Globalization;
using NewsSite.Web.Addressing;
using NewsSite.Web.Media;

namespace NewsSite.Web.Stories;

/// <summary>What a page needs to show a picture in any of its sizes. Pixels; widths smallest first.</summary>
public sealed record PictureView(string ContentHash, int Width, int Height, IReadOnlyList<int> Widths, string AltText, string? Caption, string? Credit)
{
    /// <summary>Parts of the width from the left, and of the height from the top, that every crop keeps in view.</summary>
    public double FocalX { get; init; } = 0.5;

    /// <inheritdoc cref="FocalX"/>
    public double FocalY { get; init; } = 0.5;

    /// <summary>Wide enough for a column of text, and for browsers that choose no size themselves.</summary>
    private const int WideEnough = 800;

    /// <summary>The classes that place the picture in a crop (focus.css); null for the middle, where browsers place it by themselves.</summary>
    public string? FocalClasses =>
        (Step(FocalX), Step(FocalY)) is var (x, y) && (x, y) != (5, 5) ? string.Create(CultureInfo.InvariantCulture, $"focal focal-x-{x} focal-y-{y}") : null;

    /// <summary>The picture's parts in the shapes that search engines ask for, around the focal point; without those that would be too small.</summary>
    public IEnumerable<string> Parts =>
        PictureShape.All.Where(shape => shape.Fits(Widths[^1], HeightAt(Widths[^1]))).Select(shape => Address.PicturePart(ContentHash, shape.Name, Hundredths(FocalX), Hundredths(FocalY)));

    /// <summary>As the address of a part names the focal point.</summary>
    public static int Hundredths(double focal) => (int)Math.Round(focal * 100);

    /// <summary>The height, in pixels, of the size that is <paramref name="width"/> wide.</summary>
    public int HeightAt(int width) => Math.Max(1, (int)Math.Round((double)Height * width / Width));

    /// <summary>The size for <c>src</c>, in pixels, up to a largest.</summary>
    public int FallbackWidth(int largest = int.MaxValue) => WidthsUpTo(largest).FirstOrDefault(w => w >= WideEnough, WidthsUpTo(largest).Last());

    /// <summary>All sizes up to a largest, in pixels, as <c>srcset</c> lists them.</summary>
    public string SourceSet(string extension, int largest = int.MaxValue) =>
        string.Join(", ", WidthsUpTo(largest).Select(w => string.Create(CultureInfo.InvariantCulture, $"{Address.Picture(ContentHash, w, extension)} {w}w")));

    /// <summary>Tenths, towards the nearer edge: a narrow crop that is placed by them still holds the point.</summary>
    private static int Step(double part) => (int)(part < 0.5 ? Math.Floor(Math.Round(part * 10, 3)) : Math.Ceiling(Math.Round(part * 10, 3)));

    private IEnumerable<int> WidthsUpTo(int largest) => Widths.Where((width, i) => i == 0 || width <= largest);
}
