using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NewsSite.Web.Markdown;

/// <summary>A quotation that holds nothing but a quotation of paragraphs is a sentence of the story set large beside it; elsewhere it reads as a quotation.</summary>
internal static class PullQuotes
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var outer in document.OfType<QuoteBlock>())
        {
            if (outer is not [QuoteBlock inner] || !inner.All(block => block is ParagraphBlock)) continue;

            var sentences = inner.ToList();
            inner.Clear();
            outer.Clear();
            foreach (var sentence in sentences) outer.Add(sentence);
            outer.GetAttributes().AddClass("pull");
        }
    }
}
