using System.Net;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Markdown;

/// <summary>
/// Turns the Markdown of an article (CommonMark, pipe tables, strikethrough) into the HTML that readers get; raw HTML is shown as text.
/// Never fails: what nests deeper than Markdig allows (128) comes out as plain paragraphs. One instance serves all threads.
/// </summary>
public sealed class ArticleRenderer
{
    /// <summary>Raised whenever the same Markdown gives other HTML, so that stored bodies are rendered again.</summary>
    public const int Version = 1;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Use<ArabicMarkdown>()
        .Build();

    private readonly BodySanitizer sanitizer = new();

    public RenderedBody Render(string markdown)
    {
        var text = TextSanitizer.Body(markdown);
        try
        {
            var document = MarkdownParser.Parse(text, Pipeline);
            return Nesting.IsSensible(document) ? Rendered(document) : RenderedAsPlainText(text);
        }
        catch (ArgumentException) // Markdig's word for «nested too deeply».
        {
            return RenderedAsPlainText(text);
        }
    }

    private RenderedBody Rendered(MarkdownDocument document)
    {
        CleanEntities(document);
        ReaderLinks.Apply(document);
        ReaderHeadings.Apply(document);
        ReaderTables.Apply(document);
        var words = Words.Count(BlockText.OfAll(document));
        BlockDirection.Apply(document);
        return new(sanitizer.Sanitize(document.ToHtml(Pipeline)).Trim(), Version, words);
    }

    private RenderedBody RenderedAsPlainText(string text)
    {
        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>");
        return new(sanitizer.Sanitize(string.Join('\n', paragraphs)), Version, Words.Count(text));
    }

    // `&#x202E;` is plain text to the sanitiser of input and a character to the parser.
    private static void CleanEntities(MarkdownDocument document)
    {
        foreach (var entity in document.Descendants<HtmlEntityInline>())
        {
            var character = entity.Transcoded.ToString();
            if (!string.IsNullOrWhiteSpace(character)) entity.Transcoded = new StringSlice(TextSanitizer.Body(character));
        }
    }
}
