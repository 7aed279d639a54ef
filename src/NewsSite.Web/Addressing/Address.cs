using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Data.Redirects;

namespace NewsSite.Web.Addressing;

/// <summary>
/// Every path of the site, percent-encoded in one way (UTF-8, upper-case hexadecimal), so that links, canonical addresses, redirects and
/// structured data agree to the letter.
/// </summary>
public static partial class Address
{
    public const string Home = "/";
    public const string Latest = "/latest";
    public const string Corrections = "/corrections";

    public static string Article(string categorySlug, int id, string slug) =>
        slug.Length == 0 ? $"/{Segment(categorySlug)}/{Number(id)}" : $"/{Segment(categorySlug)}/{Number(id)}/{Segment(slug)}";

    /// <summary>The short address: ASCII, and the same for ever.</summary>
    public static string Short(int id) => $"/a/{Number(id)}";

    public static string Category(string slug, string? parentSlug = null) =>
        parentSlug is null ? $"/{Segment(slug)}" : $"/{Segment(parentSlug)}/{Segment(slug)}";

    /// <summary>A page about the site.</summary>
    public static string StaticPage(string slug) => $"/{Segment(slug)}";

    public static string Tag(string slug) => $"/tag/{Segment(slug)}";

    public static string Author(string slug) => $"/author/{Segment(slug)}";

    /// <summary>A generated size of a picture; the content's hash is in it, so it never changes what it shows.</summary>
    public static string Picture(string contentHash, int width, string extension) =>
        $"/media/{contentHash.AsSpan(0, 16)}/{Number(width)}.{extension}";

    /// <summary>A part of a picture in a shape, around a point in hundredths from the left and from the top. Another point is another address, since browsers keep what they got for ever.</summary>
    public static string PicturePart(string contentHash, string shape, int x, int y) =>
        $"/media/{contentHash.AsSpan(0, 16)}/{shape}-{Number(x)}-{Number(y)}.jpg";

    /// <summary>An address of the site as a header takes it: letters beyond ASCII percent-encoded, all else as it is.</summary>
    public static string Written(string address) => BeyondAscii().Replace(address, letters => Uri.EscapeDataString(letters.Value));

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> for what leads nowhere.</summary>
    public static string Of(Destination destination) => destination switch
    {
        Destination.Story story => Article(story.CategorySlug, story.Id, story.Slug),
        Destination.List list => Encoded(list.Value),
        Destination.Path path => Encoded(path.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(destination)),
    };

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Segment));

    private static string Segment(string slug) => Uri.EscapeDataString(slug);

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("[^\\x00-\\x7F]+")]
    private static partial Regex BeyondAscii();
}
