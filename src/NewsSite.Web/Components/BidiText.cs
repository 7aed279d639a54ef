using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Components;

/// <summary>A line of plain text whose Latin names, telephone numbers and addresses keep their own order: each stands in a <c>bdi</c>, and so does a line of Latin alone.</summary>
public sealed class BidiText : ComponentBase
{
    [Parameter, EditorRequired]
    public string? Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (string.IsNullOrEmpty(Text)) return;

        foreach (var run in Bidi.LineRuns(Text))
        {
            if (!run.Isolated)
            {
                builder.AddContent(0, run.Text);
                continue;
            }

            builder.OpenElement(1, "bdi");
            if (run.LeftToRight) builder.AddAttribute(2, "dir", "ltr");
            builder.AddContent(3, run.Text);
            builder.CloseElement();
        }
    }
}
