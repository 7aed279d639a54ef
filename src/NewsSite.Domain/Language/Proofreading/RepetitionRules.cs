using System.Collections.Frozen;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>W01 and W02: a word that stands twice, and an «و» that stands alone.</summary>
internal static class RepetitionRules
{
    /// <summary>What Arabic says twice on purpose, the Latin letters of names such as «بي بي سي», and names of fathers and sons.</summary>
    private static readonly FrozenSet<string> SaidTwice =
        FrozenSet.Create(StringComparer.Ordinal, "جدا", "جدًا", "رويدا", "رويدًا", "قليلا", "قليلًا", "كثيرا", "كثيرًا", "شيئا", "شيئًا", "نعم", "كلا", "هيا", "كذا", "ها", "هه",
            "إيه", "بي", "سي", "دي", "إن", "إم", "أم", "إف", "إل", "إس", "تي", "جي", "كي", "كيو", "آر", "آي", "إي", "محمد", "أحمد", "علي", "حسن", "حسين", "محمود", "إبراهيم");

    public static void Find(string text, IReadOnlyList<WordRun> words, List<Spot> spots)
    {
        var span = text.AsSpan();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (word, next) = (words[i], words[i + 1]);
            if (!word.StandsBefore(next, text)) continue;
            if (IsLoneWaw(text, word))
            {
                var follows = i > 0 && IsLoneWaw(text, words[i - 1]) && words[i - 1].StandsBefore(word, text);
                if (!follows && next.Length > 1 && Letters.IsArabic(text[next.Start])) spots.Add(new("W02", word.Start, next.Start - word.Start, text.Substring(word.Start, word.Length)));
                continue;
            }

            var last = i;
            while (last + 1 < words.Count && words[last].StandsBefore(words[last + 1], text) && Same(span, word, words[last + 1])) last++;
            if (last == i) continue;

            var once = text.Substring(word.Start, word.Length);
            if (IsArabicWord(once) && !SaidTwice.Contains(once)) spots.Add(new("W01", word.Start, words[last].End - word.Start, once));
            i = last;
        }
    }

    private static bool IsLoneWaw(string text, WordRun word) => text[word.Start] == 'و' && (word.Length == 1 || word.Length == 2 && Letters.IsMark(text[word.Start + 1]));

    private static bool Same(ReadOnlySpan<char> text, WordRun a, WordRun b) => text.Slice(a.Start, a.Length).SequenceEqual(text.Slice(b.Start, b.Length));

    private static bool IsArabicWord(string word) => word.Count(Letters.IsArabic) >= 2 && word.All(c => Letters.IsArabic(c) || Letters.IsMark(c));
}
