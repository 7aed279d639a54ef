using System.Globalization;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace NewsSite.Web.Markdown;

/// <summary>The characters on both sides of a run of `*` or `~`, direction marks overlooked; the start and end of the block are U+0000.</summary>
internal readonly record struct DelimiterSides(Rune Before, Rune After, bool HideMark, bool TouchesArabic)
{
    /// <summary>Punctuation to look across for an Arabic letter, in characters; bounded so that a page of asterisks stays cheap.</summary>
    private const int FarthestLetter = 16;

    public bool MayOpen => TouchesArabic && IsWord(Before) && IsPunctuation(After) && !EndsPhrase(After);

    public bool MayClose => TouchesArabic && IsWord(After) && IsPunctuation(Before) && !OpensBracket(Before);

    public static DelimiterSides Of(InlineProcessor processor, StringSlice slice)
    {
        var end = slice.Start;
        while (end <= slice.End && slice.Text[end] == slice.CurrentChar) end++;
        var before = slice.Text.AsSpan(0, slice.Start);
        var after = slice.Text.AsSpan(end, slice.End - end + 1);

        var shownBefore = before.TrimEnd("\u200E\u200F\u061C");
        var shownAfter = after.TrimStart("\u200E\u200F\u061C");
        return new(
            EntityBefore(processor, slice) ?? Last(shownBefore),
            EntityAfter(slice, end) ?? First(shownAfter),
            HideMark: shownBefore.Length != before.Length || shownAfter.Length != after.Length,
            TouchesArabic: EndsWithArabic(shownBefore) || StartsWithArabic(shownAfter));
    }

    private static Rune? EntityBefore(InlineProcessor processor, StringSlice slice) =>
        processor.Inline is HtmlEntityInline entity && slice.PeekCharExtra(-1) == ';' ? Last(entity.Transcoded.AsSpan()) : null;

    private static Rune? EntityAfter(StringSlice slice, int at)
    {
        slice.Start = at;
        return slice.CurrentChar == '&' && HtmlEntityParser.TryParse(ref slice, out var text, out _) ? First(text) : null;
    }

    private static bool EndsWithArabic(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < FarthestLetter && (IsPunctuation(Last(text)) || IsFormat(Last(text))); i++) text = text[..^Last(text).Utf16SequenceLength];
        return ArabicScript.IsArabic(Last(text)) && IsWord(Last(text));
    }

    private static bool StartsWithArabic(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < FarthestLetter && (IsPunctuation(First(text)) || IsFormat(First(text))); i++) text = text[First(text).Utf16SequenceLength..];
        return ArabicScript.IsArabic(First(text)) && IsWord(First(text));
    }

    private static Rune Last(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        Rune.DecodeLastFromUtf16(text, out var rune, out _);
        return rune;
    }

    private static Rune First(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune;
    }

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsFormat(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    private static bool IsPunctuation(Rune rune)
    {
        rune.CheckUnicodeCategory(out _, out var punctuation);
        return punctuation && rune.Value != 0;
    }

    private static bool OpensBracket(Rune rune) => rune.Value is '(' or '[' or '{';

    // Quotation marks are missing here on purpose: typists use ” and » on either side.
    private static bool EndsPhrase(Rune rune) =>
        rune.Value is ')' or ']' or '}' or '.' or ',' or ';' or ':' or '!' or '?' or '،' or '؛' or '؟';
}
