using System.Text;

namespace NewsSite.Web.Markdown;

/// <summary>
/// Takes HTML comments out of Markdown: editors write notes to each other in them. In code, after a backslash and without an end they stay, and are read as text.
/// Before parsing, because a comment may run over blank lines, and what follows it on its line is part of the story (CommonMark 4.6 would take both for raw HTML).
/// </summary>
internal static class HiddenNotes
{
    public static string Remove(string markdown)
    {
        var lastEnd = markdown.LastIndexOf("-->", StringComparison.Ordinal);
        if (lastEnd < 0) return markdown;

        var shown = new StringBuilder(markdown.Length);
        var rest = markdown.AsSpan();
        var (lineStart, isIndent, isBlank) = (0, true, true);
        while (!rest.IsEmpty)
        {
            if (isIndent && FencedCode(rest) is var fenced and > 0) Show(ref rest, fenced);
            else if (rest[0] == '`') Show(ref rest, CodeSpan(rest));
            else if (rest[0] == '\\') Show(ref rest, Math.Min(2, rest.Length));
            else if (markdown.Length - rest.Length <= lastEnd && Comment(rest) is var comment and > 0) Hide(ref rest, comment);
            else Show(ref rest, 1);
        }

        return shown.ToString();

        void Show(ref ReadOnlySpan<char> rest, int length)
        {
            shown.Append(rest[..length]);
            if (rest[length - 1] == '\n') (lineStart, isIndent, isBlank) = (shown.Length, true, true);
            else (isIndent, isBlank) = (isIndent && IsIndent(rest[0]), isBlank && rest[0] is ' ' or '\t');
            rest = rest[length..];
        }

        // A line that holds nothing else goes whole: an empty one would part the paragraph.
        void Hide(ref ReadOnlySpan<char> rest, int length)
        {
            rest = rest[length..];
            var end = rest.IndexOfAnyExcept(' ', '\t');
            if (!isBlank || end < 0 || rest[end] != '\n') return;

            shown.Length = lineStart;
            rest = rest[(end + 1)..];
            isIndent = true;
        }
    }

    private static int Comment(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<!--")) return 0;
        if (text.StartsWith("<!-->")) return "<!-->".Length;
        if (text.StartsWith("<!--->")) return "<!--->".Length;
        return text[4..].IndexOf("-->") is var end and >= 0 ? 4 + end + 3 : 0;
    }

    // Quotation marks and bullets may stand before a fence as well as spaces.
    private static bool IsIndent(char c) => c is ' ' or '\t' or '>' or '-' or '*' or '+';

    private static int FencedCode(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('`' or '~')) return 0;
        var mark = text[0];
        var fence = Run(text, mark);
        if (fence < 3 || mark == '`' && Line(text)[fence..].Contains('`')) return 0;

        var length = Line(text).Length;
        while (length < text.Length)
        {
            var line = Line(text[length..]);
            length += line.Length;
            var closing = line.TrimStart(" \t>").TrimEnd();
            if (closing.Length >= fence && Run(closing, mark) == closing.Length) break;
        }

        return length;
    }

    /// <summary>The code, or where no run of as many backticks closes it in its paragraph, the run alone.</summary>
    private static int CodeSpan(ReadOnlySpan<char> text)
    {
        var run = Run(text, '`');
        for (var at = run; text[at..].IndexOf('`') is var next and >= 0;)
        {
            if (text.Slice(at, next).Contains("\n\n", StringComparison.Ordinal)) break;
            at += next;
            var closing = Run(text[at..], '`');
            at += closing;
            if (closing == run) return at;
        }

        return run;
    }

    private static ReadOnlySpan<char> Line(ReadOnlySpan<char> text) => text.IndexOf('\n') is var end and >= 0 ? text[..(end + 1)] : text;

    private static int Run(ReadOnlySpan<char> text, char of) => text.IndexOfAnyExcept(of) is var end and >= 0 ? end : text.Length;
}
