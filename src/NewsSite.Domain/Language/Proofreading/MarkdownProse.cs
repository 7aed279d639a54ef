using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>
/// Parts Markdown into what is read as one paragraph each: paragraphs, headings, items of lists, quotations, cells of tables. Fenced and indented code, HTML
/// comments, link definitions and lines that only draw are left out.
/// </summary>
internal sealed partial class MarkdownProse
{
    private static readonly SearchValues<char> Rules = SearchValues.Create("-*_ \t\r"), Delimiters = SearchValues.Create("|:- \t\r");

    private static readonly SearchValues<char> RowMarks = SearchValues.Create(" \t\r>|:-");

    private readonly string markdown;
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<(int Start, int End)> comments;
    private readonly List<(int Start, int End)> lines = [];
    private int nextComment;
    private char fence;
    private int fenceLength;
    private bool isInList, isInTable;

    private MarkdownProse(string markdown)
    {
        this.markdown = markdown;
        comments = Comments(markdown);
        for (var start = 0; start < markdown.Length;)
        {
            var end = markdown.IndexOf('\n', start) is var newLine and >= 0 ? newLine : markdown.Length;
            ReadLine(start, end);
            start = end + 1;
        }

        EndParagraph();
    }

    public static IReadOnlyList<Paragraph> Of(string markdown) => new MarkdownProse(markdown).paragraphs;

    /// <summary>For a field that is no Markdown, each line by itself.</summary>
    public static IReadOnlyList<Paragraph> OfPlain(string text)
    {
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var newLine and >= 0 ? newLine : text.Length;
            if (end > start) paragraphs.Add(InlineMarkup.OfPlain(text[start..end], [.. Enumerable.Range(start, end - start)]));
            start = end + 1;
        }

        return paragraphs;
    }

    private void ReadLine(int start, int end)
    {
        (start, var indent) = WithoutMarkers(start, end);
        var line = markdown.AsSpan(start, end - start);
        if (IsInFence(line)) return;

        if (line.IsWhiteSpace() || DrawsOnly().IsMatch(line) || Definition().IsMatch(line))
        {
            EndParagraph();
            isInTable &= !line.IsWhiteSpace();
            return;
        }

        if (lines.Count == 0 && indent >= 4 && !isInList) return; // Code.
        if (lines.Count == 0 && indent == 0) isInList = false;
        if (line[0] == '#' && line.IndexOfAnyExcept('#') is var level and > 0 and <= 6 && line[level] is ' ' or '\t')
        {
            EndParagraph();
            isInList = false;
            var text = line.TrimEnd().TrimEnd('#');
            AddLine(start + level, start + (text.EndsWith(' ') ? text.Length : line.TrimEnd().Length));
            EndParagraph();
        }
        else if (isInTable || (line.Contains('|') && IsDelimiterRow(end + 1))) ReadRow(start, end);
        else AddLine(start, end);
    }

    /// <summary>Past «>», «-» and «1.», each of which begins a paragraph of its own where it stands anew; with the indentation that was left.</summary>
    private (int Start, int Indent) WithoutMarkers(int start, int end)
    {
        var indent = 0;
        var drawn = start + DrawnFrom(markdown.AsSpan(start, end - start));
        while (start < end)
        {
            if (markdown[start] is ' ' or '\t')
            {
                indent += markdown[start++] == '\t' ? 4 : 1;
                continue;
            }

            var rest = markdown.AsSpan(start, end - start);
            if (fence != default)
            {
                if (rest[0] != '>') break;
                start++;
            }
            else if (rest[0] == '>') (start, indent) = (start + 1, 0);
            else if ((indent < 4 || isInList) && !(start >= drawn && DrawsOnly().IsMatch(rest)) && ListMarker().EnumerateMatches(rest) is var markers && markers.MoveNext())
            {
                EndParagraph();
                isInList = true;
                (start, indent) = (start + markers.Current.Length, 1);
            }
            else break;
        }

        return (start, indent);
    }

    /// <summary>Before this place of a line nothing that only draws begins: asked of each marker in a line of thousands, the whole rest would be read for each.</summary>
    private static int DrawnFrom(ReadOnlySpan<char> line) =>
        Math.Min(line.LastIndexOfAnyExcept(Rules) + 1, Math.Min(line.LastIndexOfAnyExcept(Delimiters) + 1, line.TrimEnd().LastIndexOfAnyExcept("-=") + 1));

    private bool IsInFence(ReadOnlySpan<char> line)
    {
        var run = line.Length > 0 && line[0] is '`' or '~' ? line.IndexOfAnyExcept(line[0]) is var length and >= 0 ? length : line.Length : 0;
        if (fence != default)
        {
            if (run >= fenceLength && line[0] == fence && line[run..].IsWhiteSpace()) fence = default;
            return true;
        }

        if (run < 3 || line[0] == '`' && line[run..].Contains('`')) return false;

        EndParagraph();
        (fence, fenceLength) = (line[0], run);
        return true;
    }

    private bool IsDelimiterRow(int start)
    {
        if (start >= markdown.Length) return false;
        var end = markdown.IndexOf('\n', start) is var newLine and >= 0 ? newLine : markdown.Length;
        var line = markdown.AsSpan(start, end - start);
        return line.Contains('-') && !line.ContainsAnyExcept(RowMarks);
    }

    private void ReadRow(int start, int end)
    {
        EndParagraph();
        isInTable = true;
        for (var cell = start; cell < end;)
        {
            var length = markdown.AsSpan(cell, end - cell).IndexOf('|') is var next and >= 0 ? next : end - cell;
            AddLine(cell, cell + length);
            EndParagraph();
            cell += length + 1;
        }
    }

    private void AddLine(int start, int end)
    {
        while (start < end && markdown[start] is ' ' or '\t') start++;
        while (end > start && markdown[end - 1] is ' ' or '\t' or '\r') end--;
        if (end > start) lines.Add((start, end));
    }

    private void EndParagraph()
    {
        if (lines.Count == 0) return;

        var text = new StringBuilder();
        var origins = new List<int>();
        foreach (var (start, end) in lines)
        {
            if (text.Length > 0) Append(start - 1, '\n');
            for (var i = start; i < end; i++)
            {
                if (!IsInComment(i)) Append(i, markdown[i]);
            }
        }

        lines.Clear();
        if (text.Length > 0) paragraphs.Add(InlineMarkup.Of(text.ToString(), origins));

        void Append(int origin, char c)
        {
            text.Append(c);
            origins.Add(origin);
        }
    }

    private bool IsInComment(int i)
    {
        while (nextComment < comments.Count && comments[nextComment].End <= i) nextComment++;
        return nextComment < comments.Count && comments[nextComment].Start <= i;
    }

    private static List<(int Start, int End)> Comments(string markdown)
    {
        var comments = new List<(int, int)>();
        for (var at = 0; markdown.IndexOf("<!--", at, StringComparison.Ordinal) is var start and >= 0;)
        {
            var end = markdown.IndexOf("-->", start + 4, StringComparison.Ordinal);
            if (end < 0) break;
            comments.Add((start, at = end + 3));
        }

        return comments;
    }

    [GeneratedRegex(@"^(?:[-=]+|[*_]{3,}|(?:[-*_][ \t]*){3,}|[ \t|:-]+)[ \t\r]*$", RegexOptions.CultureInvariant)]
    private static partial Regex DrawsOnly();

    [GeneratedRegex(@"^\[[^\]]+\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^(?:[-*+•]|[0-9\u0660-\u0669]{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t])?", RegexOptions.CultureInvariant)]
    private static partial Regex ListMarker();
}
