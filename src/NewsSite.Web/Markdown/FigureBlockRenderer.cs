using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Markdown;

/// <summary>Writes <see cref="FigureBlock"/> with its formats and sizes, as the component Picture does where a page shows one.</summary>
internal sealed class FigureBlockRenderer : HtmlObjectRenderer<FigureBlock>
{
    protected override void Write(HtmlRenderer renderer, FigureBlock figure)
    {
        var picture = figure.Picture;
        renderer.EnsureLine();
        renderer.Write("<figure class=\"picture\"><picture>");
        foreach (var format in (string[])["avif", "webp"])
            renderer.Write($"<source type=\"image/{format}\" srcset=\"{picture.SourceSet(format)}\" sizes=\"{ReaderLinks.Sizes}\">");
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<img src=\"{Address.Picture(picture.ContentHash, figure.Width, "jpg")}\" loading=\"lazy\" decoding=\"async\" width=\"{figure.Width}\" height=\"{picture.HeightAt(figure.Width)}\" "));
        renderer.Write($"srcset=\"{picture.SourceSet("jpg")}\" sizes=\"{ReaderLinks.Sizes}\" alt=\"").WriteEscape(figure.AltText).Write("\"></picture>");
        if (figure.Caption is not null || picture.Credit is not null)
        {
            renderer.Write("<figcaption>");
            WriteLine(renderer, figure.Caption, null);
            WriteLine(renderer, picture.Credit, "credit");
            renderer.Write("</figcaption>");
        }

        renderer.WriteLine("</figure>");
    }

    private static void WriteLine(HtmlRenderer renderer, string? text, string? name)
    {
        if (text is null) return;

        renderer.Write("<span");
        if (name is not null) renderer.Write($" class=\"{name}\"");
        if (!ArabicScript.Contains(text)) renderer.Write(" dir=\"auto\"");
        renderer.Write('>').WriteEscape(text).Write("</span>");
    }
}
