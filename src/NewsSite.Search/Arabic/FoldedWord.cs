using NewsSite.Domain.Language;

namespace NewsSite.Search.Arabic;

/// <summary>
/// One word in its folded letters, and the one thing the fold hides that a stemmer must know: whether an ا was written bare. Only then can it be
/// that of the article: «الماني» may be, «ألماني» is not.
/// </summary>
internal readonly struct FoldedWord
{
    /// <summary>As folded, letter for letter, but with the hamza on its seat.</summary>
    private readonly string seated;

    public FoldedWord(string written) : this(ArabicFold.Fold(written), LetterForms.Bare(written)) { }

    private FoldedWord(string letters, string seated) => (Letters, this.seated) = (letters, seated);

    public string Letters { get; }

    public bool IsArabic => Letters.Length > 0 && LetterForms.IsArabicLetter(Letters[0]);

    public bool IsLoneLetter => Letters.Length == 0 || (Letters.Length == 1 && IsArabic);

    /// <summary>Also with «and» before it.</summary>
    public bool IsStopWord =>
        WordLists.StopWords.Contains(Letters) || (Letters.Length > 2 && Letters[0] == 'و' && WordLists.StopWords.Contains(Letters[1..]));

    public bool IsBareAlef(int index) => seated[index] == 'ا';

    public FoldedWord From(int index) => new(Letters[index..], seated[index..]);
}
