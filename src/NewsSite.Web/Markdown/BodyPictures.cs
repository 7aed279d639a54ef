using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Markdown;

/// <summary>The pictures in the Markdown of a body, which <see cref="TextSanitizer.Body"/> has gone through.</summary>
public static partial class BodyPictures
{
    /// <summary>In the order of the text; none where the text nests so deeply that it is shown as plain paragraphs.</summary>
    public static IReadOnlyList<BodyPicture> In(string markdown)
    {
        // Most bodies hold none, and are not read for it.
        if (!markdown.Contains("![", StringComparison.Ordinal) || ArticleRenderer.Parse(markdown) is not { } document) return [];

        return [.. document.Descendants<LinkInline>().Where(link => link.IsImage).Select(link => Picture(link, markdown))];
    }

    /// <summary>The text with other addresses for some of its pictures.</summary>
    public static string Readdress(string markdown, IEnumerable<BodyPicture> pictures, Func<BodyPicture, string> addressOf)
    {
        // From the end, so that the places before it stay true. Pictures that share a reference share the place.
        foreach (var picture in pictures.Where(p => p.Place is not null).DistinctBy(p => p.Place).OrderByDescending(p => p.Place!.Value.Start))
        {
            var place = picture.Place!.Value;
            markdown = string.Concat(markdown.AsSpan(0, place.Start), addressOf(picture), markdown.AsSpan(place.End + 1));
        }

        return markdown;
    }

    /// <summary>The first 16 digits of the hash and the width that an address of ours names (<c>/media/{hash}/{width}.jpg</c>); null when it is another.</summary>
    public static (string HashStart, int Width)? SizeAt(string? address) =>
        SizeAddress().Match(address ?? "") is { Success: true } match
            ? (match.Groups["hash"].Value, int.Parse(match.Groups["width"].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    private static BodyPicture Picture(LinkInline link, string markdown) =>
        new(link.Url ?? "", TextSanitizer.Line(new InlineText(link).ToString()), link.Line, PlaceOf(link, markdown));

    /// <summary>Where the address is written, brackets and all. Compared with what stands there, since a wrong place would spoil the text; null for an empty address.</summary>
    private static SourceSpan? PlaceOf(LinkInline link, string markdown)
    {
        var place = link.UrlSpan;
        if (place.IsEmpty || place.Start < 0 || place.End >= markdown.Length) return null;

        var written = markdown[place.Start..(place.End + 1)];
        return HtmlHelper.Unescape(written.Trim('<', '>')) == link.Url ? place : null;
    }

    [GeneratedRegex("^/media/(?<hash>[0-9a-f]{16})/(?<width>[0-9]{1,5})\\.jpg$")]
    private static partial Regex SizeAddress();
}
