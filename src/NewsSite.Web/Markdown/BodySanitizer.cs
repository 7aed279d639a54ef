using AngleSharp.Dom;
using Ganss.Xss;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Markdown;

/// <summary>The last word on what may stand in an article's body: the elements and attributes that <see cref="ArticleRenderer"/> writes, nothing else.</summary>
public sealed class BodySanitizer
{
    // Made when the first text is written: the site starts without it.
    private readonly Lazy<HtmlSanitizer> sanitizer = new(() => new HtmlSanitizer(new HtmlSanitizerOptions
    {
        AllowedTags = Set(
            "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "pre", "div", "br",
            "strong", "em", "del", "a", "img", "code", "bdi", "figure", "picture", "source", "figcaption", "span",
            "table", "thead", "tbody", "tr", "th", "td"),
        AllowedAttributes = Set(
            "href", "rel", "src", "srcset", "sizes", "width", "height", "alt", "title", "loading", "decoding", "id", "dir", "lang", "start",
            "class", "type", "tabindex", "role", "aria-label", "scope"),
        AllowedClasses = Set("table", "pull", "picture", "credit", BodyCards.Class, "embed", "embed-x", "embed-youtube", "embed-telegram", "embed-instagram"),
        AllowedSchemes = ReaderLinks.Schemes.ToHashSet(StringComparer.OrdinalIgnoreCase),
        UriAttributes = HtmlSanitizerDefaults.UriAttributes,
        UriListAttributes = HtmlSanitizerDefaults.UriListAttributes,
    }));

    public string Sanitize(string html)
    {
        using var dom = sanitizer.Value.SanitizeDom(html);
        using var result = new StringWriter();
        WriteChildren(dom.Body!, result);
        return result.ToString();
    }

    // AngleSharp's own writer searches each node among its siblings for the next: half a minute for a text of 100,000 paragraphs.
    private void WriteChildren(INode parent, StringWriter result)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) result.Write(sanitizer.Value.OutputFormatter.Text(text));
            if (node is not IElement element) continue;

            var isVoid = element.Flags.HasFlag(NodeFlags.SelfClosing);
            result.Write(sanitizer.Value.OutputFormatter.OpenTag(element, isVoid));
            WriteChildren(element, result);
            result.Write(sanitizer.Value.OutputFormatter.CloseTag(element, isVoid));
        }
    }

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
