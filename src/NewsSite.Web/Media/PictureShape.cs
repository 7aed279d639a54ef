namespace NewsSite.Web.Media;

/// <summary>A shape in which search engines ask for a story's picture: https://developers.google.com/search/docs/appearance/structured-data/article.</summary>
public sealed record PictureShape(string Name, int Across, int Down)
{
    /// <summary>In all, in pixels; a smaller part is of no use to them.</summary>
    private const int LeastPixels = 50_000;

    public static IReadOnlyList<PictureShape> All { get; } = [new("16x9", 16, 9), new("4x3", 4, 3), new("1x1", 1, 1)];

    /// <summary>Whether a picture of so many pixels has a part of this shape that is large enough.</summary>
    public bool Fits(int width, int height)
    {
        var (_, _, across, down) = Part(width, height, 0.5, 0.5);
        return (long)across * down >= LeastPixels;
    }

    /// <summary>The largest part of this shape, in pixels, with the point as near to its middle as the edges let it.</summary>
    public (int Left, int Top, int Width, int Height) Part(int width, int height, double focalX, double focalY)
    {
        var across = Math.Min(width, Math.Max(1, (int)Math.Round((double)height * Across / Down)));
        var down = Math.Min(height, Math.Max(1, (int)Math.Round((double)width * Down / Across)));
        return (Begin(focalX, width, across), Begin(focalY, height, down), across, down);
    }

    private static int Begin(double focal, int whole, int part) => Math.Clamp((int)Math.Round(focal * whole - part / 2.0), 0, whole - part);
}
