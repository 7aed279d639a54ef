using Ganss.Xss;

namespace NewsSite.Web.Markdown;

/// <summary>The last word on what may stand in an article's body: the elements and attributes that <see cref="ArticleRenderer"/> writes, nothing else.</summary>
public sealed class BodySanitizer
{
    private readonly HtmlSanitizer sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(
            "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "pre", "div", "br",
            "strong", "em", "del", "a", "img", "code", "bdi",
            "table", "thead", "tbody", "tr", "th", "td"),
        AllowedAttributes = Set(
            "href", "rel", "src", "srcset", "sizes", "width", "height", "alt", "title", "loading", "decoding", "id", "dir", "lang", "start",
            "class", "tabindex", "role", "aria-label", "scope"),
        AllowedClasses = Set("table"),
        AllowedSchemes = ReaderLinks.Schemes.ToHashSet(StringComparer.OrdinalIgnoreCase),
        UriAttributes = HtmlSanitizerDefaults.UriAttributes,
        UriListAttributes = HtmlSanitizerDefaults.UriListAttributes,
    });

    public string Sanitize(string html) => sanitizer.Sanitize(html);

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
