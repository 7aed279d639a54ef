using System.Globalization;

namespace NewsSite.Domain.Language;

/// <summary>The beginning of a line of plain text: whole words, so that no joined letter loses its neighbour, and an ellipsis where the rest is left out.</summary>
public static class Beginning
{
    private const string Ellipsis = "…";

    /// <summary>At most <paramref name="length"/> letters as readers count them (graphemes), marks included in their letter; a first word longer than that stays whole.</summary>
    public static string Of(string text, int length)
    {
        var end = EndOf(text, length);
        if (end == text.Length) return text;

        var words = text[end] == ' ' ? end : text.LastIndexOf(' ', end - 1);
        if (words <= 0) words = text.IndexOf(' ', end);
        return words < 0 ? text : text[..words].TrimEnd(" ،؛:,;-–—.…".ToCharArray()) + Ellipsis;
    }

    private static int EndOf(string text, int length)
    {
        var end = 0;
        for (var i = 0; i < length && end < text.Length; i++) end += StringInfo.GetNextTextElementLength(text.AsSpan(end));
        return end;
    }
}
