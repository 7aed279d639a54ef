using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Web.Markdown;

/// <summary>Tells whether a text nests no deeper than people write; the parser lets emphasis and brackets go to 10,240, which would exhaust the stack.</summary>
internal static class Nesting
{
    private const int Deepest = 64;

    public static bool IsSensible(MarkdownDocument document) =>
        document.Descendants<LeafBlock>().All(l => l.Inline is null || IsSensible(l.Inline));

    private static bool IsSensible(ContainerInline root)
    {
        var waiting = new Stack<(Inline Node, int Depth)>([(root, 0)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Depth > Deepest) return false;
            if (next.Node is not ContainerInline container) continue;
            foreach (var child in container) waiting.Push((child, next.Depth + 1));
        }

        return true;
    }
}
