using System.Globalization;
using System.Text;

namespace NewsSite.Domain.Language;

/// <summary>What slugs, the fold and search know of single characters.</summary>
public static class LetterForms
{
    /// <summary>NFKC, without whatever is invisible, tatweel, or written over and under Arabic letters. Odd spaces become plain ones.</summary>
    public static string Bare(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var codePoint in CharacterRules.Apply(text, keepsLayout: false, []))
        {
            if (!IsDropped(codePoint)) result.Append(new Rune(codePoint));
        }

        var composed = result.ToString().Normalize(NormalizationForm.FormKC);

        result.Clear();
        foreach (var rune in composed.EnumerateRunes())
        {
            if (!IsDropped(rune.Value) && !IsArabicMark(rune.Value)) result.Append(rune);
        }

        return result.ToString();
    }

    /// <summary>Vowels, shadda, tanwin, the hamza and madda that did not compose, Quranic signs.</summary>
    public static bool IsArabicMark(int c) => c is (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06ED);

    public static bool IsArabicLetter(int c) =>
        c is (>= 0x0620 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0x08A0 and <= 0x08C9)
        && Rune.GetUnicodeCategory(new Rune(c)) is UnicodeCategory.OtherLetter;

    /// <summary>An Arabic letter that does not reach to the one after it, as و and د do not (Unicode: Joining_Type R and U).</summary>
    public static bool StandsAlone(int c) => c
        is (>= 0x0621 and <= 0x0625) or 0x0627 or 0x0629 or (>= 0x062F and <= 0x0632) or 0x0648 or (>= 0x0671 and <= 0x0677) or (>= 0x0688 and <= 0x0699)
        or 0x06C0 or (>= 0x06C3 and <= 0x06CB) or 0x06CD or 0x06CF or 0x06D2 or 0x06D3 or 0x06D5 or 0x06EE or 0x06EF;

    /// <summary>0 to 9 of a digit in any script; null for anything else.</summary>
    public static int? DigitOf(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : null;

    /// <summary>Small Latin letters without accents («É» e, «ß» ss, «Ł» l); null for what is not Latin.</summary>
    public static string? PlainLatin(Rune rune)
    {
        if (rune.Value > 0x1EFF || !Rune.IsLetter(rune)) return null;

        var letter = rune.IsAscii ? (char)rune.Value : rune.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.ToLowerInvariant(letter) switch
        {
            >= 'a' and <= 'z' and var plain => plain.ToString(),
            'ß' or 'ẞ' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'ł' => "l",
            'ħ' => "h",
            'ı' => "i",
            'þ' => "th",
            _ => null,
        };
    }

    private static bool IsDropped(int c) =>
        c is 0x0640 or (>= 0xFE00 and <= 0xFE0F) || Rune.GetUnicodeCategory(new Rune(c)) is UnicodeCategory.Format;
}
