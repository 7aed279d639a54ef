using System.Globalization;
using System.Text;

namespace NewsSite.Domain.Language;

/// <summary>Characters that are useful in one place and a trap in another: joiners and selectors of emoji, direction marks, no-break spaces.</summary>
internal static class ContextRules
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int Heh = 0x0647;
    private const int EnclosingKeycap = 0x20E3;

    public static bool Judges(int c) => c is ZeroWidthJoiner or ZeroWidthNonJoiner or (>= 0xFE00 and <= 0xFE0F) or 0x200E or 0x200F or 0x061C or 0x00A0 or 0x202F;

    /// <summary>Judges each such character with what is left of the text before it and what comes after it.</summary>
    public static void Apply(List<int> text, bool keepsLayout, Dictionary<int, int> changed)
    {
        var kept = 0;
        var startsALine = true;
        var afterMarks = 0;
        for (var i = 0; i < text.Count; i++)
        {
            while (afterMarks <= i || afterMarks < text.Count && IsDirectionMark(text[afterMarks])) afterMarks++;
            var replacement = text[i] switch
            {
                ZeroWidthJoiner => JoinsEmoji(text, kept, i) || ShapesHeh(text, kept, i) ? ZeroWidthJoiner : (int?)null,
                ZeroWidthNonJoiner => keepsLayout && KeepsApart(text, kept, i) ? ZeroWidthNonJoiner : null,
                >= 0xFE00 and <= 0xFE0F => SelectsEmoji(text, kept, i) ? text[i] : null,
                0x200E or 0x200F or 0x061C => keepsLayout && !startsALine && TurnsANeutral(text, kept, i, afterMarks) ? text[i] : null,
                0x00A0 or 0x202F => keepsLayout && HoldsAUnit(text, kept, i) ? text[i] : ' ',
                _ => text[i],
            };

            if (replacement != text[i]) changed.Count(text[i]);
            if (replacement is not { } codePoint) continue;
            text[kept++] = codePoint;
            startsALine = codePoint == '\n' || (startsALine && codePoint is ' ' or '\t' or '>' or 0x00A0);
        }

        text.RemoveRange(kept, text.Count - kept);
    }

    private static bool JoinsEmoji(List<int> text, int kept, int i)
    {
        var before = kept - 1;
        if (before > 0 && text[before] == 0xFE0F) before--;
        return before >= 0 && IsEmoji(text[before]) && i + 1 < text.Count && IsEmoji(text[i + 1]);
    }

    /// <summary>The «ه‍» that stands for «هجري» keeps its joined shape with a joiner and no letter after it.</summary>
    private static bool ShapesHeh(List<int> text, int kept, int i) =>
        kept > 0 && text[kept - 1] == Heh && !(i + 1 < text.Count && (IsLetter(text[i + 1]) || IsMark(text[i + 1]) || text[i + 1] == ZeroWidthJoiner));

    /// <summary>Between two letters that would join without it, as Persian writes «می‌خواهم»; anywhere else nobody sees it. Decision 21.</summary>
    private static bool KeepsApart(List<int> text, int kept, int i)
    {
        var before = kept - 1;
        while (before > 0 && kept - before <= CombiningMarks.Most && IsMark(text[before])) before--;
        return before >= 0 && LetterForms.IsArabicLetter(text[before]) && !LetterForms.StandsAlone(text[before])
            && i + 1 < text.Count && LetterForms.IsArabicLetter(text[i + 1]) && text[i + 1] != 'ء';
    }

    private static bool SelectsEmoji(List<int> text, int kept, int i) =>
        kept > 0 && (IsEmoji(text[kept - 1]) || (i + 1 < text.Count && text[i + 1] == EnclosingKeycap && text[kept - 1] is '#' or '*' or (>= '0' and <= '9')));

    /// <summary>
    /// A direction mark does something only between a neutral character and a letter of the other direction or a digit. At the beginning of a line,
    /// also of a quoted one, it would hide the «##», «-» or «1.» of Markdown.
    /// </summary>
    private static bool TurnsANeutral(List<int> text, int kept, int i, int after)
    {
        if (IsDirectionMark(text[kept - 1])) return false;

        var before = kept - 1;
        while (before > 0 && kept - before <= CombiningMarks.Most && IsMark(text[before])) before--;
        if (after == text.Count || text[after] == '\n') return false;

        return (IsNeutral(text[before]) && IsAgainst(text[i], text[after])) || (IsAgainst(text[i], text[before]) && IsNeutral(text[after]));
    }

    private static bool HoldsAUnit(List<int> text, int kept, int i) =>
        kept > 0 && Rune.IsDigit(new Rune(text[kept - 1])) && i + 1 < text.Count
        && (IsLetter(text[i + 1]) || text[i + 1] is '%' or '٪' or '‰' or '°' || Rune.GetUnicodeCategory(new Rune(text[i + 1])) is UnicodeCategory.CurrencySymbol);

    private static bool IsDirectionMark(int c) => c is 0x200E or 0x200F or 0x061C;

    private static bool IsLetter(int c) => Rune.IsLetter(new Rune(c));

    private static bool IsMark(int c) => Rune.GetUnicodeCategory(new Rune(c)) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsNeutral(int c) => !IsDirectionMark(c) && !IsMark(c) && !Rune.IsLetterOrDigit(new Rune(c));

    private static bool IsAgainst(int directionMark, int c)
    {
        var rune = new Rune(c);
        return Rune.IsDigit(rune) || (Rune.IsLetter(rune) && Bidi.IsRightToLeft(rune) == (directionMark == 0x200E));
    }

    /// <summary>Near enough to Extended_Pictographic of UTS #51 for deciding what may be joined: no Arabic and no Latin letter is in it.</summary>
    private static bool IsEmoji(int c) => c
        is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF) or (>= 0x25A0 and <= 0x27BF) or (>= 0x2900 and <= 0x297F)
        or (>= 0x2B00 and <= 0x2BFF) or 0x00A9 or 0x00AE or 0x203C or 0x2049 or 0x2122 or 0x2139 or 0x24C2 or 0x3030 or 0x303D or 0x3297 or 0x3299;
}
