using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Markdown;

/// <summary>
/// An address alone in a paragraph becomes a card: of a post or film on another site, which nothing is fetched from until the reader asks for it, or of one of
/// our own stories, which the page fills in (<see cref="BodyCards"/>), since its headline may change later. The editor knows the same addresses (Client/editor/cards.ts).
/// </summary>
internal static class LoneAddresses
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var paragraph in document.OfType<ParagraphBlock>())
        {
            if (paragraph.Inline is not { FirstChild: LinkInline { IsAutoLink: true, NextSibling: null } link }) continue;

            if (Embed.Of(link.Url) is { } embed) Show(embed, paragraph, link);
            else if (BodyCards.NumberOf(link.Url) is not null) paragraph.GetAttributes().AddClass(BodyCards.Class);
        }
    }

    // What it is, then the address, which reads from left to right as a whole.
    private static void Show(Embed embed, ParagraphBlock paragraph, LinkInline link)
    {
        var attributes = paragraph.GetAttributes();
        // Its name is Arabic, so it stands like the text around it.
        attributes.Properties?.RemoveAll(property => property.Key is "dir" or "lang");
        attributes.AddClass("embed");
        attributes.AddClass($"embed-{embed.Kind}");
        var address = new BdiInline { LeftToRight = true };
        address.AppendChild(new LiteralInline(embed.Address));
        link.Clear();
        link.IsAutoLink = false;
        var kind = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2 };
        kind.AppendChild(new LiteralInline(embed.Name));
        link.AppendChild(kind);
        link.AppendChild(new LiteralInline(" "));
        link.AppendChild(address);
    }
}
