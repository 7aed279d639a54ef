using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsSite.Web.Markdown;

/// <summary>What Arabic asks of Markdig's parsers and renderers; goes last, after the extensions that look for the parsers it replaces.</summary>
internal sealed class ArabicMarkdown : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new BareAddressParser());
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(new ArabicEmphasisParser(pipeline.InlineParsers.FindExact<EmphasisInlineParser>()!));

        var lists = pipeline.BlockParsers.FindExact<ListBlockParser>()!;
        lists.ItemParsers.Add(new ArabicNumberParser());
        lists.ItemParsers.Add(new RoundBulletParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new BdiInlineRenderer());
        renderer.ObjectRenderers.Insert(0, new FigureBlockRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = true;
    }
}
