using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Web.Markdown;

/// <summary>The words of a block, one line for each paragraph, heading, cell or code block in it.</summary>
internal static partial class BlockText
{
    /// <summary>What tells the block's language: code and bare addresses count only where nothing else is written.</summary>
    public static string Of(Block block)
    {
        var texts = Leaves(block).Where(l => l.Inline is not null).Select(l => new InlineText(l.Inline)).ToList();
        var words = string.Join('\n', texts);
        return words.Any(char.IsLetter) ? words : words + string.Concat(texts.Select(t => t.Set));
    }

    /// <summary>Everything that is read, for counting.</summary>
    public static string OfAll(MarkdownDocument document) => string.Join('\n', Leaves(document).Select(l => l switch
    {
        CodeBlock code => code.Lines.ToString(),
        { Inline: { } inline } => new InlineText(inline) is var text ? text + "\n" + text.Set : null,
        _ => null,
    }));

    /// <summary>Nothing to read or see: no picture, no code, and no text but that of tags.</summary>
    public static bool IsBare(MarkdownDocument document) =>
        !document.Descendants<LinkInline>().Any(link => link.IsImage) && Leaves(document).All(l => l switch
        {
            CodeBlock code => string.IsNullOrWhiteSpace(code.Lines.ToString()),
            { Inline: { } inline } => new InlineText(inline) is var text && string.IsNullOrWhiteSpace(text.Set + Tag().Replace(text.ToString(), "")),
            _ => true,
        });

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    private static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        LeafBlock leaf => [leaf],
        ContainerBlock container => container.Descendants<LeafBlock>(),
        _ => [],
    };
}
