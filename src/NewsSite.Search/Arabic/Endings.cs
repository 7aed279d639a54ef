namespace NewsSite.Search.Arabic;

/// <summary>
/// Takes off one pronoun with the feminine ت before it, or one plural, dual or feminine ending; then what is left of an adjective's ي, of اء and of ا.
/// </summary>
internal static class Endings
{
    private const int ShortestStem = 2;

    private static readonly string[] Pronouns = ["هما", "كما", "ها", "هم", "هن", "كم", "نا"];
    private static readonly string[] Plurals = ["تين", "تان", "ات", "ان", "ون", "ين", "وا", "يه"];

    /// <summary>Folded letters without their prefix; a broken plural gives the stem of its singular.</summary>
    public static string Remove(string word)
    {
        if (WordLists.Singulars.TryGetValue(word, out var singular)) return WithoutEnding(singular);
        if (Owned(word) is { } plural && WordLists.Singulars.TryGetValue(plural, out singular)) return WithoutEnding(singular);
        return WithoutEnding(word);
    }

    private static string WithoutEnding(string word)
    {
        if (WordLists.NoSuffix.Contains(word)) return word;

        return WithoutAdjective(WithoutPronoun(word) ?? WithoutFeminine(word) ?? WithoutPlural(word) ?? WithoutLetter(word) ?? word);
    }

    /// <summary>What a pronoun is written onto. Before a ه only four letters or more: «فرقه» is rather «فرقة» than the plural «فرق».</summary>
    private static string? Owned(string word)
    {
        if (Array.Find(Pronouns, pronoun => Ends(word, pronoun, staying: 3)) is { } found) return word[..^found.Length];
        return Ends(word, "ه", staying: 4) ? word[..^1] : null;
    }

    private static string? WithoutPronoun(string word)
    {
        if (Array.Find(Pronouns, pronoun => Ends(word, pronoun, staying: 3)) is not { } found) return null;

        var owned = word[..^found.Length];
        if (IsWhole(owned) || !Ends(owned, "ت", staying: 2)) return owned;
        return Ends(owned, "ات", staying: 3) ? owned[..^2] : owned[..^1];
    }

    /// <summary>«شركته», but not «بيته», whose ت is its own.</summary>
    private static string? WithoutFeminine(string word)
    {
        if (!Ends(word, "ته", staying: 2)) return null;
        return IsWhole(word[..^1]) ? word[..^1] : word[..^2];
    }

    private static string? WithoutPlural(string word)
    {
        if (word.Length < 5 || Array.Find(Plurals, ending => Ends(word, ending, ShortestStem)) is not { } found) return null;
        return found.Length == 3 && IsWhole(word[..^2]) ? word[..^2] : word[..^found.Length];
    }

    private static string? WithoutLetter(string word) => Ends(word, "ه", ShortestStem) || Ends(word, "ي", ShortestStem) ? word[..^1] : null;

    private static string WithoutAdjective(string stem)
    {
        if (IsWhole(stem)) return stem;

        if (Ends(stem, "يي", ShortestStem)) stem = stem[..^2];
        else if (Ends(stem, "ي", ShortestStem)) stem = stem[..^1];
        if (WordLists.NoSuffix.Contains(stem)) return stem;

        if (stem.Length >= 5 && Ends(stem, "اء", ShortestStem)) stem = stem[..^1];
        if (stem.Length >= 5 && stem[^1] == 'ا' && stem[^2] != 'ي') stem = stem[..^1];
        return stem;
    }

    private static bool IsWhole(string word) => WordLists.NoSuffix.Contains(word) || WordLists.Singulars.ContainsKey(word);

    private static bool Ends(string word, string ending, int staying) =>
        word.Length - ending.Length >= staying && word.EndsWith(ending, StringComparison.Ordinal);
}
