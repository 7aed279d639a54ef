using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NewsSite.Web.Markdown;

/// <summary>Headings of the body stand between h2 and h4, under the page's own h1, each with an address made from its words as GitHub makes it.</summary>
internal static class ReaderHeadings
{
    /// <summary>Ids that the page round the body has already.</summary>
    private static readonly HashSet<string> OfThePage = new(["content", "latest", "read-also", "share"], StringComparer.Ordinal);

    public static void Apply(MarkdownDocument document)
    {
        foreach (var container in document.Descendants<ContainerBlock>().Prepend(document).ToList()) DropEmpty(container);

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Clamp(heading.Level, 2, 4);
            // Without a letter there is nothing to call it by but its number, which moves when a heading is added.
            if (BlockText.Of(heading).Any(char.IsLetterOrDigit)) heading.GetAttributes().Id = Unique(IdOf(heading), ids, repeats);
        }
    }

    // All at once: each removal by itself would search and move the blocks of the whole text.
    private static void DropEmpty(ContainerBlock container)
    {
        if (!container.Any(IsEmpty)) return;

        var kept = container.Where(block => !IsEmpty(block)).ToList();
        container.Clear();
        foreach (var block in kept) container.Add(block);
    }

    private static bool IsEmpty(Block block) => block is HeadingBlock { Inline: null or { FirstChild: null } };

    private static string IdOf(HeadingBlock heading)
    {
        using var words = new StringWriter();
        new HtmlRenderer(words) { EnableHtmlForInline = false, EnableHtmlEscape = false }.Render(heading.Inline!);
        var id = LinkHelper.UrilizeAsGfm(words.ToString());
        return id.Length == 0 ? "section" : OfThePage.Contains(id) ? $"section-{id}" : id;
    }

    // Counting goes on where it stopped for the same words: Markdig's extension begins at 1 for each of a thousand equal headings.
    private static string Unique(string id, HashSet<string> ids, Dictionary<string, int> repeats)
    {
        if (ids.Add(id)) return id;

        var number = repeats.GetValueOrDefault(id);
        string numbered;
        do numbered = FormattableString.Invariant($"{id}-{++number}");
        while (!ids.Add(numbered));

        repeats[id] = number;
        return numbered;
    }
}
