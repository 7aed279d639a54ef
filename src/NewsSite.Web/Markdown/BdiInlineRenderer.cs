using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsSite.Web.Markdown;

/// <summary>Writes <see cref="BdiInline"/> as an element, and only its text where elements cannot stand, as in alt.</summary>
internal sealed class BdiInlineRenderer : HtmlObjectRenderer<BdiInline>
{
    protected override void Write(HtmlRenderer renderer, BdiInline obj)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(obj);
            return;
        }

        renderer.Write("<bdi");
        if (obj.LeftToRight) renderer.Write(" dir=\"ltr\"");
        if (obj.Language is not null) renderer.Write(" lang=\"").WriteEscape(obj.Language).Write('"');
        renderer.Write('>');
        renderer.WriteChildren(obj);
        renderer.Write("</bdi>");
    }
}
