namespace NewsSite.Domain.Language;

/// <summary>
/// Names that newsrooms write for one thing: «الانتخابات الأمريكيّة» and «انتخابات امريكيه». The spellings that <see cref="ArabicFold"/> takes for one, and
/// besides them words with and without «ال», and spaces and hyphens.
/// </summary>
public static class NearName
{
    /// <summary>Letters that must be left of a word for its «ال» to be taken as the article.</summary>
    private const int ShortestWord = 3;

    /// <summary>Equal for two names that are near; empty for a name without a letter or digit.</summary>
    public static string Key(string name) =>
        string.Concat(Slug.Key(Slug.Make(name)).Split('-').Select(WithoutArticle));

    private static string WithoutArticle(string word) =>
        word.StartsWith("ال", StringComparison.Ordinal) && word.Length >= 2 + ShortestWord ? word[2..] : word;
}
