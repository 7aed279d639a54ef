using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Domain.Language;

/// <summary>One pass over well-formed HTML that rewrites the digits of its text. Tags are read as browsers do: quoted attributes may hold «>», names are case-insensitive.</summary>
internal sealed partial class HtmlDigits(string html)
{
    private readonly StringBuilder result = new(html.Length);
    private readonly Stack<OpenElement> open = new();

    public string ToArabic()
    {
        var position = 0;
        while (position < html.Length)
        {
            var tagStart = html.IndexOf('<', position);
            if (tagStart < 0) tagStart = html.Length;
            AppendText(position, tagStart);

            position = tagStart == html.Length ? tagStart : AppendMarkup(tagStart);
        }

        return result.ToString();
    }

    private bool KeepsDigits => open.TryPeek(out var element) && element.KeepsDigits;

    /// <summary>Character references are copied, so that «&amp;#39;» stays an apostrophe.</summary>
    private void AppendText(int start, int end)
    {
        var text = html.AsSpan(start, end - start);
        if (!text.ContainsAnyInRange('0', '9') || (KeepsDigits && !IsLoneNumber(text)))
        {
            result.Append(text);
            return;
        }

        if (KeepsDigits)
        {
            // The sign stays by itself: with it the number would be a run set apart, and its «%» another.
            var number = text.IndexOfAnyInRange('0', '9');
            result.Append(text[..number]).Append(Digits.ToArabic(text[number..].ToString()));
            return;
        }

        var from = 0;
        foreach (var reference in CharacterReference().EnumerateMatches(text))
        {
            result.Append(Digits.ToArabic(text[from..reference.Index].ToString())).Append(text.Slice(reference.Index, reference.Length));
            from = reference.Index + reference.Length;
        }

        result.Append(Digits.ToArabic(text[from..].ToString()));
    }

    /// <summary>A cell or a bdi that is left-to-right only to keep a sign or a date in order: one number, no telephone's groups, no name.</summary>
    private bool IsLoneNumber(ReadOnlySpan<char> text) => open.Peek().MayHoldNumber && LoneNumber().IsMatch(text);

    /// <summary>Copies the tag, comment or declaration at <paramref name="start"/>, and the whole content of elements without markup; gives the position after it.</summary>
    private int AppendMarkup(int start)
    {
        var end = html.AsSpan(start) switch
        {
            ['<', '!', '-', '-', ..] => After("-->", start + 2),
            ['<', '/', var letter, ..] when char.IsAsciiLetter(letter) => Close(start),
            ['<', var letter, ..] when char.IsAsciiLetter(letter) => Open(start),
            ['<', '!' or '?' or '/', ..] => After(">", start),
            _ => start + 1,
        };

        result.Append(html, start, end - start);
        return end;
    }

    private int Close(int start)
    {
        var end = After(">", start);
        var name = NameAt(start + 2);
        if (open.Any(element => element.Is(name)))
        {
            while (!open.Pop().Is(name)) { }
        }

        return end;
    }

    private int Open(int start)
    {
        var name = NameAt(start + 1);
        var isLeftToRight = false;
        var end = EndOfTag(start + 1 + name.Length, ref isLeftToRight);

        if (IsAny(name, "script", "style", "textarea")) return EndOfRawText(name, end);
        if (IsAny(name, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")) return end;
        if (html[end - 2] == '/' && IsForeign(name)) return end;

        if (open.TryPeek(out var last) && last.Is(name) && IsAny(name, "p", "li", "dt", "dd", "tr", "td", "th", "option")) open.Pop();
        var mayHoldNumber = isLeftToRight && !KeepsDigits && IsAny(name, "bdi", "td", "th");
        open.Push(new OpenElement(name, KeepsDigits || isLeftToRight || IsAny(name, "code", "pre", "kbd"), mayHoldNumber));
        return end;
    }

    /// <summary>Position after the tag. Reads the attributes on the way and notes dir="ltr".</summary>
    private int EndOfTag(int position, ref bool isLeftToRight)
    {
        while (position < html.Length && html[position] != '>')
        {
            var attribute = Attribute().Match(html, position);
            if (!attribute.Success)
            {
                position++;
                continue;
            }

            isLeftToRight |= attribute.Groups["name"].ValueSpan.Equals("dir", StringComparison.OrdinalIgnoreCase)
                && attribute.Groups["value"].ValueSpan.Trim(" \t\n\"'").Equals("ltr", StringComparison.OrdinalIgnoreCase);
            position = attribute.Index + attribute.Length;
        }

        return Math.Min(position + 1, html.Length);
    }

    private int EndOfRawText(string name, int start)
    {
        var close = html.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : After(">", close);
    }

    private int After(string what, int start)
    {
        var found = start < html.Length ? html.IndexOf(what, start, StringComparison.Ordinal) : -1;
        return found < 0 ? html.Length : found + what.Length;
    }

    private string NameAt(int start)
    {
        var end = start;
        while (end < html.Length && !char.IsWhiteSpace(html[end]) && html[end] is not ('>' or '/')) end++;
        return html[start..end];
    }

    /// <summary>A slash before «>» closes an element of SVG or MathML, and means nothing on HTML's own.</summary>
    private bool IsForeign(string name) => IsAny(name, "svg", "math") || open.Any(element => element.Is("svg") || element.Is("math"));

    private static bool IsAny(string name, params ReadOnlySpan<string> names)
    {
        foreach (var candidate in names)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    [GeneratedRegex("""\G[\s/]*(?<name>[^\s/>=]+)(?:\s*=\s*(?<value>"[^"]*"?|'[^']*'?|[^\s>]+))?""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex("&(?:#[xX]?[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);?", RegexOptions.CultureInvariant)]
    private static partial Regex CharacterReference();

    [GeneratedRegex(@"^\s*[-+\u2212]?[0-9]+(?:[.,/:][0-9]+)*\s?%?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneNumber();

    private readonly record struct OpenElement(string Name, bool KeepsDigits, bool MayHoldNumber)
    {
        public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
