using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Markdown;

/// <summary>Puts Latin names, telephone numbers and addresses in bdi, so that the Arabic line around them cannot reorder them (UAX 9).</summary>
internal static class ForeignRuns
{
    public static void Isolate(ContainerInline root)
    {
        var text = new InlineText(root);
        var at = 0;
        foreach (var run in Bidi.Runs(text.ToString()).ToList())
        {
            if (run.Isolated) Wrap(text.Cut(at, at + run.Text.Length), run.LeftToRight);
            at += run.Text.Length;
        }
    }

    /// <summary>Bare addresses read left to right as a whole, even where their path is Arabic.</summary>
    public static void IsolateAddresses(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(l => l.IsAutoLink).ToList())
            WrapChildren(link, new BdiInline { LeftToRight = true });
    }

    public static void WrapChildren(ContainerInline container, BdiInline bdi)
    {
        container.TransferChildrenTo(bdi);
        container.AppendChild(bdi);
    }

    // One name may run through bold and links: «**New** York». It gets one bdi around all of it where the tree allows that,
    // since two neighbours would change places; where a mark covers the name and more, one bdi for each part.
    private static void Wrap(IReadOnlyList<Inline> nodes, bool leftToRight)
    {
        if (nodes.Count == 0) return;
        if (SiblingsHolding(nodes) is { } whole)
        {
            Embrace(whole, leftToRight);
            return;
        }

        foreach (var part in Neighbours(nodes)) Embrace(part, leftToRight);
    }

    private static List<List<Inline>> Neighbours(IReadOnlyList<Inline> nodes)
    {
        var parts = new List<List<Inline>>();
        foreach (var node in nodes)
        {
            if (parts.Count > 0 && parts[^1][^1].NextSibling == node) parts[^1].Add(node);
            else parts.Add([node]);
        }

        return parts;
    }

    private static List<Inline>? SiblingsHolding(IReadOnlyList<Inline> nodes)
    {
        var common = Ancestors(nodes[0]).First(a => nodes.All(n => Ancestors(n).Contains(a)));
        var siblings = nodes.Select(n => ChildOf(common, n)).Distinct().ToList();
        return siblings.SelectMany(Leaves).All(nodes.ToHashSet().Contains) ? siblings : null;
    }

    private static IEnumerable<ContainerInline> Ancestors(Inline node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent) yield return parent;
    }

    private static Inline ChildOf(ContainerInline ancestor, Inline node)
    {
        while (node.Parent != ancestor) node = node.Parent!;
        return node;
    }

    private static IEnumerable<Inline> Leaves(Inline node) => node switch
    {
        LinkInline { IsAutoLink: true } or LinkInline { IsImage: true } => [node],
        ContainerInline container => container.SelectMany(Leaves),
        _ => [node],
    };

    private static void Embrace(List<Inline> siblings, bool leftToRight)
    {
        var bdi = new BdiInline { LeftToRight = leftToRight };
        siblings[0].InsertBefore(bdi);
        foreach (var node in siblings)
        {
            node.Remove();
            bdi.AppendChild(node);
        }
    }
}
