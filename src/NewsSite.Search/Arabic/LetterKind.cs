using System.Buffers;
using System.Globalization;
using System.Text;
using NewsSite.Domain.Language;

namespace NewsSite.Search.Arabic;

/// <summary>What a character is to a word, asked of the fold: whatever the fold drops is unseen, whatever it makes a letter of is that letter.</summary>
internal enum LetterKind : byte
{
    Unknown,
    Separator,

    /// <summary>A vowel, an accent, tatweel: ignored, but seen with the letter before it.</summary>
    Mark,

    /// <summary>Zero-width and control characters: ignored.</summary>
    Invisible,

    Arabic,
    Latin,
    Digit,

    /// <summary>A letter of a third script.</summary>
    Other,
}

internal static class LetterKinds
{
    private static readonly LetterKind[] Known = new LetterKind[0x10000];

    /// <summary>The kind of the character at an index, and how many chars it takes.</summary>
    public static LetterKind At(ReadOnlySpan<char> text, int index, out int length)
    {
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out length) != OperationStatus.Done) return LetterKind.Invisible;
        if (!rune.IsBmp) return Ask(rune);

        ref var kind = ref Known[rune.Value];
        return kind is LetterKind.Unknown ? kind = Ask(rune) : kind;
    }

    private static LetterKind Ask(Rune rune)
    {
        var kind = LetterKind.Unknown;
        foreach (var folded in ArabicFold.Fold(rune.ToString()).EnumerateRunes())
        {
            var next = KindOfFolded(folded);
            if (kind is not LetterKind.Unknown && next != kind) return LetterKind.Separator; // ½, ﷺ: a sign of its own, not a piece of a word
            kind = next;
        }

        if (kind is not LetterKind.Unknown) return kind;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            ? LetterKind.Mark
            : LetterKind.Invisible;
    }

    private static LetterKind KindOfFolded(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' => LetterKind.Digit,
        >= 'a' and <= 'z' => LetterKind.Latin,
        var c when LetterForms.IsArabicLetter(c) => LetterKind.Arabic,
        _ when Rune.IsLetter(rune) => LetterKind.Other,
        _ => LetterKind.Separator,
    };
}
