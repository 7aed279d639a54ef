using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Domain.Language;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Markdown;

/// <summary>Links that may leave the page and pictures that are ours; of any other link or picture its text stays.</summary>
internal static class ReaderLinks
{
    public const string MediaPath = "/media/";

    /// <summary>How wide a picture stands in the column of text (tokens.css: --text).</summary>
    public const string Sizes = "(min-width: 48rem) 43rem, 100vw";

    /// <summary>Schemes a reader may be sent to.</summary>
    public static readonly IReadOnlySet<string> Schemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase);

    public static void Apply(MarkdownDocument document, IReadOnlyDictionary<string, PictureView>? pictures)
    {
        foreach (var address in document.Descendants<AutolinkInline>().ToList()) address.ReplaceBy(AsLink(address));
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.Title = TextSanitizer.Line(link.Title);
            if (link.IsImage) Show(link, pictures);
            else Lead(link);
        }
    }

    private static LinkInline AsLink(AutolinkInline address)
    {
        var link = new LinkInline { Url = address.IsEmail ? "mailto:" + address.Url : address.Url, IsAutoLink = true, IsClosed = true };
        link.AppendChild(new LiteralInline(address.Url));
        return link;
    }

    public static bool IsOurs(string? url) =>
        url is not null && url.StartsWith(MediaPath, StringComparison.Ordinal) &&
        Uri.UnescapeDataString(url) is var path && !path.Contains("..", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private static void Show(LinkInline picture, IReadOnlyDictionary<string, PictureView>? pictures)
    {
        if (!IsOurs(picture.Url))
        {
            Unwrap(picture);
            return;
        }

        var attributes = picture.GetAttributes();
        attributes.AddPropertyIfNotExist("loading", "lazy");
        attributes.AddPropertyIfNotExist("decoding", "async");
        if (Known(picture, pictures) is not var (view, width)) return;

        attributes.AddPropertyIfNotExist("width", width.ToString(CultureInfo.InvariantCulture));
        attributes.AddPropertyIfNotExist("height", view.HeightAt(width).ToString(CultureInfo.InvariantCulture));
        attributes.AddPropertyIfNotExist("srcset", view.SourceSet("jpg"));
        attributes.AddPropertyIfNotExist("sizes", Sizes);
    }

    /// <summary>A picture of the library in a width that it has, in pixels; null for any other.</summary>
    public static (PictureView View, int Width)? Known(LinkInline picture, IReadOnlyDictionary<string, PictureView>? pictures) =>
        BodyPictures.SizeAt(picture.Url) is ({ } hashStart, var width) && pictures?.GetValueOrDefault(hashStart) is { } view && view.Widths.Contains(width) ? (view, width) : null;

    private static void Lead(LinkInline link)
    {
        var (scheme, isAbsolute) = Destination(link.Url);
        if (link.Url is null || link.FirstChild is null || scheme is not null && !Schemes.Contains(scheme)) Unwrap(link);
        else if (isAbsolute) link.GetAttributes().AddPropertyIfNotExist("rel", "noopener");
    }

    private static void Unwrap(LinkInline link)
    {
        link.MoveChildrenAfter(link);
        link.Remove();
    }

    // As browsers read it (URL standard, 4.4): white space and controls inside do not hide a scheme.
    private static (string? Scheme, bool IsAbsolute) Destination(string? url)
    {
        var read = string.Concat((url ?? "").Where(c => c > ' ' && !char.IsControl(c)));
        var colon = read.IndexOf(':', StringComparison.Ordinal);
        var path = read.AsSpan().IndexOfAny("/?#");
        var scheme = colon >= 0 && (path < 0 || colon < path) ? read[..colon] : null;
        var leaves = scheme?.StartsWith("http", StringComparison.OrdinalIgnoreCase) ?? read.StartsWith("//", StringComparison.Ordinal);
        return (scheme, leaves);
    }
}
