using NewsSite.Domain;

namespace NewsSite.Web.Markdown;

/// <summary>
/// What no story reaches and what costs the parser, or the page, out of all proportion to its length: Markdig 1.6 fills a table's short rows up to its longest,
/// searches all links before each bare address, reads a link's destination to its end for each opening bracket in it, and looks for each heading's name among those before it.
/// </summary>
internal static class BodyLimits
{
    private const int MostLinks = 3_000;
    private const int MostCells = 50_000;
    private const int MostHeadings = 70_000;

    /// <summary>Characters, as in the address lines of browsers.</summary>
    private const int LongestDestination = 2_000;

    /// <summary>What may stand before a heading's sign: quotes, lists and their numbers.</summary>
    private const string Markers = " \t>*+-–•.)0123456789٠١٢٣٤٥٦٧٨٩";

    private static readonly string[] LinkSigns = ["](", "]:", "://", "www.", "mailto:", "tel:"];

    public static void Check(string markdown)
    {
        var reason = ReasonToRefuse(markdown);
        RuleViolation.ThrowIf(reason is not null, reason ?? "");
    }

    /// <summary>In Arabic; null for a body that may be parsed.</summary>
    public static string? ReasonToRefuse(string markdown)
    {
        if (Links(markdown) > MostLinks) return "في المتن أكثر من 3,000 رابط.";
        if (Headings(markdown) > MostHeadings) return "في المتن أكثر من 70,000 عنوان.";
        if (HasEndlessDestination(markdown)) return "في المتن رابط أطول من 2,000 حرف، أو رابط لم يُغلق قوسه.";
        return Cells(markdown) > MostCells ? "في جداول المتن أكثر من 50,000 خانة." : null;
    }

    /// <summary>At the most: where there is a definition («[a]: …»), each bracket may name it.</summary>
    private static int Links(string markdown) =>
        markdown.Contains("]:", StringComparison.Ordinal) ? Math.Max(markdown.AsSpan().Count(']'), Signs(markdown)) : Signs(markdown);

    private static int Signs(string markdown) => LinkSigns.Max(sign => markdown.AsSpan().Count(sign));

    /// <summary>At the most: lines that begin with «#», and those of «=» or «-» alone, which make a heading of the one before.</summary>
    private static int Headings(string markdown)
    {
        var headings = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var underline = line.Trim("> \t");
            if (line.TrimStart(Markers).StartsWith('#') || (underline.Length > 0 && underline.IndexOfAnyExcept('=', '-') < 0)) headings++;
        }

        return headings;
    }

    private static bool HasEndlessDestination(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("]("); at >= 0; at = text.IndexOf("]("))
        {
            text = text[(at + 2)..];
            var end = text.IndexOfAny([' ', '\n', '\t', '<']);
            var destination = end < 0 ? text : text[..end];
            if (LengthOf(destination) > LongestDestination) return true;
        }

        return false;
    }

    private static int LengthOf(ReadOnlySpan<char> destination)
    {
        var open = 1;
        for (var i = 0; i < destination.Length; i++)
        {
            if (i > LongestDestination) return i;
            if (destination[i] == '(') open++;
            else if (destination[i] == ')' && --open == 0) return i;
        }

        return destination.Length;
    }

    /// <summary>At the most: every line between blank ones may be a row, and all rows are as long as the longest.</summary>
    private static long Cells(string markdown)
    {
        var (cells, rows, columns) = (0L, 0L, 0);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                cells += rows * columns;
                (rows, columns) = (0, 0);
                continue;
            }

            rows++;
            if (line.Count('|') is var bars and > 0) columns = Math.Max(columns, bars + 1);
        }

        return cells + rows * columns;
    }
}
