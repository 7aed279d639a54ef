using System.Text;

namespace NewsSite.Web.Markdown;

/// <summary>What the Markdown parser must know about Arabic characters (Unicode blocks Arabic to Arabic Presentation Forms-B).</summary>
internal static class ArabicScript
{
    public static bool Contains(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (IsArabic(rune) && Rune.IsLetter(rune)) return true;
        return false;
    }

    public static bool IsArabic(Rune rune) => rune.Value
        is >= 0x0600 and <= 0x06FF
        or >= 0x0750 and <= 0x077F
        or >= 0x0870 and <= 0x08FF
        or >= 0xFB50 and <= 0xFDFF
        or >= 0xFE70 and <= 0xFEFC;

    /// <summary>٠-٩ or ۰-۹.</summary>
    public static bool IsArabicDigit(char c) => c is >= '\u0660' and <= '\u0669' or >= '\u06F0' and <= '\u06F9';
}
