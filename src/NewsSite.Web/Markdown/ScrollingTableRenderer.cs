using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace NewsSite.Web.Markdown;

/// <summary>A table inside a box that scrolls sideways by finger or keyboard, so that a wide table never widens the page (WCAG 1.4.10, 2.1.1).</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    /// <summary>Where <see cref="ReaderTables"/> leaves the label: two regions of a page may not share a name.</summary>
    public const string LabelKey = "label";

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"");
        renderer.WriteEscape(table.GetData(LabelKey) as string).WriteLine("\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
