using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsSite.Domain.Language;

/// <summary>What becomes of a character whatever stands beside it. Characters whose neighbours decide pass through to <see cref="ContextRules"/>.</summary>
internal static class CharacterRules
{
    private static readonly SearchValues<char> RuledCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Where(c => c is '\r' || char.IsSurrogate((char)c) || IsDeleted(c) || c is 0x2028 or 0x2029
            || IsOddSpace(c, keepsLayout: false) || IsPresentationForm(c) || ContextRules.Judges(c)).Select(c => (char)c)]);

    /// <summary>Quick, for the many texts that have nothing to clean: no character that a rule asks about.</summary>
    public static bool LeavesAlone(string text) => !text.AsSpan().ContainsAny(RuledCharacters);

    public static List<int> Apply(string text, bool keepsLayout, Dictionary<int, int> changed)
    {
        var result = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) == OperationStatus.Done;
            var codePoint = isWhole ? rune.Value : text[i];

            if (codePoint == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n') result.Add('\n');
            }
            else if (!isWhole || IsDeleted(codePoint)) changed.Count(codePoint);
            else if (codePoint is 0x2028 or 0x2029) Replace(codePoint, "\n");
            else if (IsOddSpace(codePoint, keepsLayout)) Replace(codePoint, " ");
            else if (IsPresentationForm(codePoint) && PlainForm(rune) is var plain && plain != rune.ToString()) Replace(codePoint, plain);
            else result.Add(codePoint);

            i += length;
        }

        return result;

        void Replace(int codePoint, string by)
        {
            changed.Count(codePoint);
            result.AddRange(by.EnumerateRunes().Select(rune => rune.Value));
        }
    }

    private static bool IsDeleted(int c) => c
        is (< 0x20 and not ('\n' or '\t' or '\r')) or (>= 0x7F and <= 0x9F)  // C0, DEL, C1
        or 0x00AD or 0x200B or 0xFEFF                                        // soft hyphen, ZWSP, BOM
        or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)            // embeddings, overrides, isolates, invisible operators, deprecated format characters
        or (>= 0xFFF9 and <= 0xFFFB)                                         // interlinear annotation
        or (>= 0xE0000 and <= 0xE0FFF)                                       // tags and the variation selectors after them
        or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or 0xFFA0 // joiners, fillers and selectors without a shape
        or (>= 0xFDD0 and <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;                                           // noncharacters

    /// <summary>The two no-break spaces have a use in a body, so there their neighbours decide.</summary>
    private static bool IsOddSpace(int c, bool keepsLayout) =>
        c is 0x1680 or (>= 0x2000 and <= 0x200A) or 0x205F or 0x3000 || (!keepsLayout && c is 0x00A0 or 0x202F);

    /// <summary>Arabic letters in the shapes that PDF files and old programs store, but not the ligatures that are signs of their own: ﷺ ﷻ ﷼ ﴾ ﴿.</summary>
    private static bool IsPresentationForm(int c) =>
        c is ((>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)) and not (0xFDFA or 0xFDFB or 0xFDFC or 0xFD3E or 0xFD3F);

    /// <summary>NFKC; a vowel mark that stands alone comes without the space that NFKC puts under it, which would cut the word in two.</summary>
    private static string PlainForm(Rune rune)
    {
        var plain = rune.ToString().Normalize(NormalizationForm.FormKC);
        return plain.Length > 1 && plain[0] == ' ' && char.GetUnicodeCategory(plain[1]) is UnicodeCategory.NonSpacingMark ? plain[1..] : plain;
    }

    internal static void Count(this Dictionary<int, int> changed, int codePoint) =>
        changed[codePoint] = changed.GetValueOrDefault(codePoint) + 1;
}
