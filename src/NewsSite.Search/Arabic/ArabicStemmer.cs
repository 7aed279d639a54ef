namespace NewsSite.Search.Arabic;

/// <summary>
/// A light stemmer: takes off «and», the article with what is written onto it, and one ending; never looks for a root. The lists in Lists/ say where
/// the rules would cut a word in two, and what a rule cannot know: broken plurals and the spellings of foreign names.
/// </summary>
public static class ArabicStemmer
{
    private const int ShortestStem = 2;

    private static readonly string[] Prefixes = ["وبال", "وكال", "ولل", "فبال", "وال", "بال", "كال", "فال", "لل", "ال"];

    /// <summary>The term of a word as written, in any spelling; what is not Arabic is only folded.</summary>
    public static string Stem(string word) => Stem(new FoldedWord(word));

    internal static string Stem(FoldedWord word)
    {
        if (!word.IsArabic) return word.Letters;

        var stem = Endings.Remove(word.Letters[PrefixLength(word)..]);
        return WordLists.Spellings.GetValueOrDefault(stem, stem);
    }

    /// <summary>
    /// The term of the word without its ب ل ك ف, or without «and» and one of them; null where there is none or it belongs to the word. A guess, for the index
    /// only: a query that guessed would find بنان for لبنان.
    /// </summary>
    internal static string? WithoutClitic(FoldedWord word)
    {
        var letters = word.Letters;
        var and = PrefixLength(word);
        if (!word.IsArabic || and > 1 || letters.Length < 5 + and || letters[and] is not ('ب' or 'ل' or 'ك' or 'ف')) return null;

        return WordLists.Keep.HasWordOrStem(letters[and..]) ? null : Stem(word.From(and + 1));
    }

    private static int PrefixLength(FoldedWord word)
    {
        var letters = word.Letters;
        var mayLoseAnd = letters[0] == 'و' && !IsWawRoot(letters);
        foreach (var prefix in Prefixes)
        {
            if ((prefix[0] != 'و' || mayLoseAnd) && TakesOff(word, prefix)) return prefix.Length;
        }

        if (!mayLoseAnd || letters.Length - 1 < ShortestStem) return 0;
        return TakesOff(word.From(1), "ال") ? 3 : 1;
    }

    private static bool TakesOff(FoldedWord word, string prefix)
    {
        var letters = word.Letters;
        if (letters.Length - prefix.Length < ShortestStem || !letters.StartsWith(prefix, StringComparison.Ordinal)) return false;

        var alef = prefix.IndexOf('ا', StringComparison.Ordinal);
        if (alef < 0) return true;
        return word.IsBareAlef(alef) && !WordLists.NoArticle.Contains(letters) && !WordLists.NoArticle.HasWordOrStem(letters[alef..]);
    }

    /// <summary>«ولدى» ends like «ولد» with a ي, but is «and» with a word of its own.</summary>
    private static bool IsWawRoot(string letters) =>
        WordLists.WawRoot.Contains(letters) || (WordLists.WawRoot.HasWordOrStem(letters) && !WordLists.StopWords.Contains(letters[1..]));
}
