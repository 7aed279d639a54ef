using NewsSite.Domain.Language;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Web.Proofreading;

/// <summary>A finding as the page shows it: with the number of its line, its words round it, and what cannot be seen made visible.</summary>
public sealed record ProofShown(Finding Finding, string Key, int Line, string Before, string Text, string After)
{
    /// <summary>UTF-16 units shown at each side.</summary>
    private const int Beside = 24;

    /// <summary>Set from left to right, like its paragraph; any other goes from the right, also one that begins with a Latin name.</summary>
    public bool IsLatinOnly => Bidi.IsLatinOnly(Before + Text + After);

    public static ProofShown Of(Finding finding, string text)
    {
        var (at, end) = (finding.At, finding.End);
        var lineStart = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var lineEnd = text.IndexOf('\n', end) is var next and >= 0 ? next : text.Length;
        var before = text[Whole(text, Math.Max(lineStart, at - Beside))..at];
        var after = text[end..Whole(text, Math.Min(lineEnd, end + Beside))];
        // From a word's beginning to a word's end, where there is one near.
        if (at - Beside > lineStart && before.IndexOf(' ', StringComparison.Ordinal) is var first and >= 0 && first < before.Length - 1) before = before[(first + 1)..];
        if (end + Beside < lineEnd && after.LastIndexOf(' ') is var last and > 0) after = after[..last];
        return new ProofShown(finding, finding.KeyIn(text), LineNumber.Of(text, at), Plain(before), Visible(finding.Text), Plain(after));
    }

    /// <summary>The words round a finding without what would turn them round.</summary>
    public static string Plain(string text) => string.Concat(text.Select(c => IsHidden(c) ? "" : char.IsWhiteSpace(c) ? " " : c.ToString()));

    /// <summary>A space that is the fault itself, or a character without a shape, by a sign for it.</summary>
    public static string Visible(string text) =>
        string.IsNullOrWhiteSpace(text) ? new string('␣', text.Length) : string.Concat(text.Select(c => IsHidden(c) ? $"U+{(int)c:X4}" : c.ToString()));

    private static bool IsHidden(char c) => c is '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');

    private static int Whole(string text, int i) => i > 0 && i < text.Length && char.IsLowSurrogate(text[i]) ? i + 1 : i;
}
