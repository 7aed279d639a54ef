using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Components;

/// <summary>A line of plain text whose Latin names, telephone numbers and addresses keep their own order: each stands in a <c>bdi</c>, and so does a line of Latin alone.</summary>
public sealed class BidiText : ComponentBase
{
    /// <summary>UTF-16 units: less than a phone's line of the largest type.</summary>
    private const int LongestWhole = 14;

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
            if (StaysWhole(run)) builder.AddAttribute(3, "class", "whole");
            builder.AddContent(4, run.Text);
            builder.CloseElement();
        }
    }

    /// <summary>«USB-C», which broken at its hyphen would begin the next line with half a name, on the other side of the line.</summary>
    private static bool StaysWhole(BidiRun run) => !run.LeftToRight && run.Text.Length <= LongestWhole && run.Text.Contains('-') && !run.Text.Any(char.IsWhiteSpace);
}
