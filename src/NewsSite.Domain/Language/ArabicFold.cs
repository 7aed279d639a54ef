using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Domain.Language;

/// <summary>
/// The common form of spellings that readers take for one: hamza, teh marbuta and final yeh by their bare shapes, Persian letters by their Arabic ones, no
/// vowels, no tatweel, no accents, small letters, digits 0-9. For comparing and looking up, never for showing. Folding twice changes nothing.
/// </summary>
public static partial class ArabicFold
{
    /// <summary>A word's last «ًا» or «اً» goes as a whole when three letters stay before it: «مقررًا» is «مقرر».</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in LetterForms.Bare(WithoutTanwin(text)).EnumerateRunes())
        {
            if (Letter(rune) is { } letter) folded.Append(letter);
            else if (LetterForms.DigitOf(rune) is { } digit) folded.Append(digit);
            else if (LetterForms.PlainLatin(rune) is { } latin) folded.Append(latin);
            else if (!IsAccent(rune)) folded.Append(Rune.ToLowerInvariant(rune));
        }

        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static char? Letter(Rune rune) => rune.Value switch
    {
        'آ' or 'أ' or 'إ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ۍ' => 'ي',
        'ة' or 'ہ' or 'ھ' or 'ە' or 'ۀ' or 'ۂ' or 'ۃ' => 'ه',
        'ؤ' or 'ئ' => 'ء',
        'ک' or 'گ' => 'ك',
        'پ' => 'ب',
        'چ' => 'ج',
        'ڤ' => 'ف',
        'ژ' => 'ز',
        _ => null,
    };

    private static bool IsAccent(Rune rune) => rune.Value is >= 0x0300 and <= 0x036F && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private static string WithoutTanwin(string text) =>
        text.Contains('\u064B') || text.AsSpan().ContainsAnyInRange('\uFC00', '\uFEFF')
            ? FinalTanwin().Replace(TextSanitizer.Body(text).Replace("ـ", "", StringComparison.Ordinal), "")
            : text;

    [GeneratedRegex(
        @"(?<=(?:[\u0620-\u064A\u066E-\u06D3]\p{Mn}*){2}[\u0620-\u064A\u066E-\u06D3]\p{Mn}*\u064B\p{Mn}*)\u0627(?![\p{L}\p{Mn}])"
        + @"|(?<=(?:[\u0620-\u064A\u066E-\u06D3]\p{Mn}*){3})\u0627(?=\p{Mn}*\u064B)\p{Mn}*(?![\p{L}\p{Mn}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex FinalTanwin();
}
