namespace NewsSite.Domain.Language.Proofreading;

/// <summary>Character classes of the rules, to stand inside the brackets of an expression.</summary>
internal static class Letters
{
    /// <summary>The letters of Arabic itself; tatweel is not among them.</summary>
    public const string Arabic = @"\u0621-\u063A\u0641-\u064A";

    public const string Marks = @"\u064B-\u0652\u0670";

    /// <summary>Whatever goes on a word of Arabic script: a word ends before anything else. <c>\b</c> would end it at its vowels.</summary>
    public const string InWord = @"\u0610-\u061A\u0620-\u065F\u066E-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06EF\u06FA-\u06FF\u0750-\u077F\u08A0-\u08FF";

    public const string Digits = @"0-9\u0660-\u0669\u06F0-\u06F9";

    public static bool IsArabic(char c) => c is (>= '\u0621' and <= '\u063A') or (>= '\u0641' and <= '\u064A');

    public static bool IsMark(char c) => c is (>= '\u064B' and <= '\u0652') or '\u0670';

    public static bool IsInWord(char c) => c
        is (>= '\u0610' and <= '\u061A') or (>= '\u0620' and <= '\u065F') or (>= '\u066E' and <= '\u06D3') or (>= '\u06D5' and <= '\u06DC')
        or (>= '\u06DF' and <= '\u06E8') or (>= '\u06EA' and <= '\u06EF') or (>= '\u06FA' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')
        or (>= '\u08A0' and <= '\u08FF');
}
