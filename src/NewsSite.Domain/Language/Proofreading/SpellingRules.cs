using System.Collections.Frozen;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>O01 to O05: words that are spelt wrong, by list. A word with vowels on it is not looked up, for its writer took care.</summary>
internal static class SpellingRules
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Misspelt = SpellingLists.Misspelt.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> YehMixed = SpellingLists.YehMixed.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotMisspelt = SpellingLists.NotMisspelt.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ConnectingAlef = SpellingLists.ConnectingAlef.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = SpellingLists.Endings.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RightlyHeh = SpellingLists.RightlyHeh.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TehAfterAll = SpellingLists.TehAfterAll.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterAla = SpellingLists.AfterAla.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterVan = SpellingLists.AfterVan.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(string text, IReadOnlyList<WordRun> words, List<Spot> spots)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (start, length) = words[i];
            var word = text.AsSpan(start, length);
            if (MissingHamza(word) is { } o01) spots.Add(new("O01", start, length, o01));
            else if (NeedlessHamza(word) is { } o02) spots.Add(new("O02", start, length, o02));
            else if (RightYeh(word) is { } o04) spots.Add(new("O04", start, length, o04));
            else if (AmbiguousHamza(word) is { } o05 && !IsVan(text, words, i)) spots.Add(new("O05", start, length, o05));
            else if (TehMarbuta(word) is { } o03) spots.Add(new("O03", start, length, o03));
            else if (WithoutConjunction(word) is "علي" && i + 1 < words.Count && words[i].StandsBefore(words[i + 1], text) && AfterAla.Contains(text.AsSpan(words[i + 1].Start, words[i + 1].Length)))
            {
                spots.Add(new("O04", start, words[i + 1].End - start, $"{word[..^1]}ى{text.AsSpan(start + length, words[i + 1].End - start - length)}"));
            }
        }
    }

    private static string? MissingHamza(ReadOnlySpan<char> word)
    {
        if (Misspelt.TryGetValue(word, out var right)) return right;
        if (NotMisspelt.Contains(word)) return null;

        var stem = WithoutConjunction(word);
        if (Misspelt.TryGetValue(stem, out right)) return $"{word[..^stem.Length]}{right}";
        if (stem.Length < 6) return null; // «بالان» may be another word.

        // The article under a preposition: «بالامن», and «للامن» for ل and الامن.
        if (stem.StartsWith("لل") && Misspelt.TryGetValue($"ا{stem[1..]}", out right)) return $"{word[..^stem.Length]}لل{right.AsSpan(2)}";
        return stem[0] is 'ب' or 'ك' && stem[1..].StartsWith("ال") && Misspelt.TryGetValue(stem[1..], out right) ? $"{word[..^(stem.Length - 1)]}{right}" : null;
    }

    private static string? NeedlessHamza(ReadOnlySpan<char> word)
    {
        var hamza = word.IndexOf('إ');
        if (hamza is < 0 or > 5 || word.Length < 3) return null;

        var prefix = hamza > 0 && word[0] is 'و' or 'ف' ? word[1..hamza] : word[..hamza];
        if (prefix is not ("" or "ال" or "ب" or "ل" or "ك" or "بال" or "كال" or "لل")) return null;

        return BeginsWithConnectingAlef(word[hamza..]) ? $"{word[..hamza]}ا{word[(hamza + 1)..]}" : null;
    }

    private static bool BeginsWithConnectingAlef(ReadOnlySpan<char> stem)
    {
        if (stem.StartsWith("إست") && Arabic(stem) && stem.Length >= 5)
        {
            foreach (var beginning in SpellingLists.HamzaAfterAll)
            {
                if (stem.StartsWith(beginning)) return false;
            }

            return true;
        }

        for (var ending = 0; ending <= 4 && stem.Length - ending >= 3; ending++)
        {
            if (ConnectingAlef.Contains(stem[..^ending]) && (ending == 0 || Endings.Contains(stem[^ending..]))) return true;
        }

        return false;
    }

    private static string? RightYeh(ReadOnlySpan<char> word)
    {
        if (YehMixed.TryGetValue(word, out var right)) return right;
        if (word.Length < 3 || word[0] is not ('و' or 'ف' or 'ب' or 'ك')) return null;

        // «وفى» is a verb, so «فى» stands alone; «وهى» and «بالدولى» are nothing else.
        var stem = word[1..];
        return (stem.StartsWith("ال") || stem is "هى" && word[0] is 'و' or 'ف') && YehMixed.TryGetValue(stem, out right) ? $"{word[0]}{right}" : null;
    }

    private static string[]? AmbiguousHamza(ReadOnlySpan<char> word)
    {
        var stem = WithoutConjunction(word);
        if (stem is not ("ان" or "انه" or "انها" or "انهم")) return null;

        var conjunction = word[..^stem.Length];
        return [$"{conjunction}أ{stem[1..]}", $"{conjunction}إ{stem[1..]}"];
    }

    // «فان دايك».
    private static bool IsVan(string text, IReadOnlyList<WordRun> words, int i) =>
        text.AsSpan(words[i].Start, words[i].Length) is "فان" && i + 1 < words.Count && AfterVan.Contains(text.AsSpan(words[i + 1].Start, words[i + 1].Length));

    private static string? TehMarbuta(ReadOnlySpan<char> word)
    {
        if (word[^1] != 'ه' || word.StartsWith("والد") || !Arabic(word)) return null;

        var noun = WithoutConjunction(word);
        if (noun[0] is 'ب' or 'ك') noun = noun[1..];
        if (noun.Length < 5 || !noun.StartsWith("ال") || RightlyHeh.Contains(noun)) return null;

        // A verbal noun and its pronoun: «التزامه».
        var isOwned = noun.StartsWith("الت") && noun[^3] == 'ا' && noun.Length is 7 or 8 && !TehAfterAll.Contains(noun);
        return isOwned ? null : $"{word[..^1]}ة";
    }

    private static ReadOnlySpan<char> WithoutConjunction(ReadOnlySpan<char> word) => word.Length > 1 && word[0] is 'و' or 'ف' ? word[1..] : word;

    private static bool Arabic(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Letters.IsArabic(c)) return false;
        }

        return true;
    }
}
