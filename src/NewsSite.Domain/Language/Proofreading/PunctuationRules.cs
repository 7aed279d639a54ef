using System.Text.RegularExpressions;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>P01 to P07 and D02: spaces round punctuation, Latin marks in Arabic text, marks that stand twice.</summary>
internal static partial class PunctuationRules
{
    private const string L = Letters.Arabic, LM = Letters.Arabic + Letters.Marks, M = Letters.Marks, D = Letters.Digits;

    public static void Find(string text, List<Spot> spots)
    {
        foreach (var match in SpaceBefore().EnumerateMatches(text)) spots.Add(new("P01", match.Index, match.Length, ""));
        if (text.AsSpan().ContainsAny(',', '?', ';')) FindLatinMarks(text, spots);
        foreach (var match in NoSpaceAfter().EnumerateMatches(text)) FindMissingSpace(text, match.Index, spots);
        foreach (var match in Spaces().EnumerateMatches(text)) spots.Add(new("P06", match.Index, match.Length, " "));
        foreach (var match in Repeated().EnumerateMatches(text))
        {
            var mark = text[match.Index];
            spots.Add(new("P07", match.Index, match.Length, mark == '.' ? "…" : mark.ToString()));
        }

        foreach (var match in SpaceBeforePercent().EnumerateMatches(text)) spots.Add(new("D02", match.Index, match.Length, ""));
    }

    private static void FindLatinMarks(string text, List<Spot> spots)
    {
        foreach (var match in LatinMark().EnumerateMatches(text))
        {
            // A closing quotation mark says nothing of its language by itself: the Arabic letter inside it does, or the beginning of the paragraph.
            if (text[match.Index - 1] is '”' or '»' or '"' && !EndsArabic(text, match.Index - 1) && !BeginsArabic(text)) continue;

            spots.Add(text[match.Index] switch
            {
                ',' => new("P02", match.Index, 1, "،"),
                '?' => new("P03", match.Index, 1, "؟"),
                _ => new Spot("P04", match.Index, 1, "؛"),
            });
        }
    }

    private static bool EndsArabic(string text, int end) => end > 0 && (Letters.IsArabic(text[end - 1]) || Letters.IsMark(text[end - 1]));

    private static bool BeginsArabic(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return Letters.IsArabic(c);
        }

        return false;
    }

    private static void FindMissingSpace(string text, int at, List<Spot> spots)
    {
        var (before, mark, after) = (at > 0 ? text[at - 1] : ' ', text[at], text[at + 1]);
        if (mark is '،' or '؛' && char.IsDigit(before) && char.IsDigit(after)) return;
        if (mark == '.' && IsTitle(text, at)) return;
        if (mark == '!' && char.IsAsciiLetter(before) && char.IsAsciiLetter(after)) return; // Yahoo!Mail

        spots.Add(new("P05", at, 1, mark + " "));
    }

    // «ود.محمد»: the letter of a title after «و».
    private static bool IsTitle(string text, int stop) =>
        text[stop - 2] == 'و' && text[stop - 1] is 'د' or 'أ' or 'م' && (stop == 2 || !Letters.IsInWord(text[stop - 3]));

    [GeneratedRegex(@"(?<=[^\s.])[ \u00A0]+(?=[،؛؟!](?:\s|$|[”»"")\]]))|(?<=[" + LM + @"])[ \u00A0]+(?=[:.](?:\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBefore();

    [GeneratedRegex("(?<=[" + LM + @"”»""])(?:,(?![" + D + "])|[?;])", RegexOptions.CultureInvariant)]
    private static partial Regex LatinMark();

    [GeneratedRegex(@"[،؛؟!](?=[\p{L}\p{N}])|[.:](?<=[" + L + "][" + M + "]*[" + L + "][" + M + "]*.)(?=[" + L + "])", RegexOptions.CultureInvariant)]
    private static partial Regex NoSpaceAfter();

    [GeneratedRegex(@"(?<=\S) {2,}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"([،؛؟!])\1+|\.{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();

    [GeneratedRegex("(?<=[" + D + @"])[ \u00A0\u202F]+(?=[%٪])", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBeforePercent();
}
