using System.Text;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace NewsSite.Web.Markdown;

/// <summary>The running text of a block across its emphasis and links, each stretch tied to the node it came from.</summary>
internal sealed class InlineText
{
    /// <summary>Stands for what has an order of its own: code, bare addresses, pictures (U+FFFC OBJECT REPLACEMENT CHARACTER).</summary>
    private const char Object = '\uFFFC';

    private readonly StringBuilder text = new();
    private readonly StringBuilder set = new();
    private readonly List<Piece> pieces = [];
    private int reached;

    public InlineText(ContainerInline? root)
    {
        if (root is not null) Read(root);
    }

    public override string ToString() => text.ToString();

    /// <summary>The code and bare addresses that the running text leaves out, a line each.</summary>
    public string Set => set.ToString();

    /// <summary>The nodes that hold exactly the characters from start up to end, cut out of longer ones where need be; ask in ascending order.</summary>
    public IReadOnlyList<Inline> Cut(int start, int end)
    {
        var nodes = new List<Inline>();
        while (reached < pieces.Count && pieces[reached].Start < end)
        {
            if (pieces[reached].End <= start)
            {
                reached++;
                continue;
            }

            HeadBefore(start);
            nodes.Add(HeadBefore(end) ?? pieces[reached++].Node);
        }

        return nodes;
    }

    private void Read(ContainerInline container)
    {
        foreach (var node in container)
        {
            switch (node)
            {
                case LiteralInline literal: Add(node, literal.Content.AsSpan()); break;
                case HtmlEntityInline entity: Add(node, entity.Transcoded.AsSpan()); break;
                case LineBreakInline { IsHard: false }: Add(node, " "); break;
                case LineBreakInline: Add(node, "\n"); break;
                case CodeInline code: AddSet(node, code.Content); break;
                case LinkInline { IsAutoLink: true } address: AddSet(node, address.Url); break;
                case LinkInline { IsImage: true }: AddSet(node, null); break;
                case ContainerInline inner: Read(inner); break;
                default: AddSet(node, null); break;
            }
        }
    }

    private void Add(Inline node, ReadOnlySpan<char> shown)
    {
        pieces.Add(new(node, text.Length, text.Length + shown.Length));
        text.Append(shown);
    }

    private void AddSet(Inline node, string? content)
    {
        Add(node, [Object]);
        set.Append(content).Append('\n');
    }

    // The rest takes the node's place in the list: a place of its own would move all that follow, at every cut.
    private LiteralInline? HeadBefore(int at)
    {
        var piece = pieces[reached];
        if (at <= piece.Start || at >= piece.End || piece.Node is not LiteralInline literal) return null;

        var content = literal.Content;
        var cut = content.Start + at - piece.Start;
        literal.Content = new StringSlice(content.Text, content.Start, cut - 1);
        var rest = new LiteralInline { Content = new StringSlice(content.Text, cut, content.End), IsClosed = true };
        literal.InsertAfter(rest);

        pieces[reached] = new(rest, at, piece.End);
        return literal;
    }

    private readonly record struct Piece(Inline Node, int Start, int End);
}
