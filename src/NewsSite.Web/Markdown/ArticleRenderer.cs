using System.Net;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Domain;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Markdown;

/// <summary>
/// Turns the Markdown of an article (CommonMark, pipe tables, strikethrough) into the HTML that readers get; raw HTML is shown as text, comments are not.
/// What nests deeper than Markdig allows (128) comes out as plain paragraphs. One instance serves all threads.
/// </summary>
public sealed class ArticleRenderer
{
    /// <summary>Raised whenever the same Markdown gives other HTML, so that stored bodies are rendered again.</summary>
    public const int Version = 5;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePreciseSourceLocation()
        .Use<ArabicMarkdown>()
        .Build();

    private readonly BodySanitizer sanitizer = new();

    /// <summary>
    /// The HTML is empty where there is nothing to read or see. The pictures are those of the library that the body names, by the first 16 digits of their
    /// hashes: only these get sizes. Throws <see cref="RuleViolation"/> for a text beyond <see cref="BodyLimits"/>.
    /// </summary>
    public RenderedBody Render(string markdown, IReadOnlyDictionary<string, PictureView>? pictures = null)
    {
        var text = HiddenNotes.Remove(TextSanitizer.Body(markdown));
        try
        {
            return Parse(text) is { } document ? Rendered(document, pictures) : RenderedAsPlainText(text);
        }
        catch (ArgumentException) // As in Parse.
        {
            return RenderedAsPlainText(text);
        }
    }

    /// <summary>Null when the text nests deeper than people write. Throws as <see cref="Render"/> does.</summary>
    internal static MarkdownDocument? Parse(string text)
    {
        BodyLimits.Check(text);
        try
        {
            var document = MarkdownParser.Parse(text, Pipeline);
            return Nesting.IsSensible(document) ? document : null;
        }
        catch (ArgumentException) // Markdig's word for «nested too deeply».
        {
            return null;
        }
    }

    private RenderedBody Rendered(MarkdownDocument document, IReadOnlyDictionary<string, PictureView>? pictures)
    {
        CleanEntities(document);
        ReaderLinks.Apply(document, pictures);
        ReaderHeadings.Apply(document);
        ReaderTables.Apply(document);
        var words = Words.Count(BlockText.OfAll(document));
        if (BlockText.IsBare(document)) return new("", Version, 0);

        PullQuotes.Apply(document);
        BlockDirection.Apply(document);
        LoneAddresses.Apply(document);
        BodyFigures.Apply(document, pictures);
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
