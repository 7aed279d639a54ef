using System.Globalization;

namespace NewsSite.Domain.Language;

/// <summary>
/// A noun in the forms that counting asks for, «#» standing for the number. <paramref name="TwoOblique"/> is the dual after a preposition («قبل ساعتين»);
/// <paramref name="Many"/> is the accusative singular of 11 to 99 («11 يومًا»).
/// </summary>
public sealed record CountedNoun(string Zero, string One, string Two, string TwoOblique, string Few, string Many, string Other)
{
    /// <summary>«3 صور», «1,000 صورة»: Latin digits, whatever the thread's culture.</summary>
    public string Count(long n) => WithNumber(FormOf(n, Two), n);

    /// <summary>As the noun stands after قبل، منذ، خلال, or a noun that governs it («قراءة دقيقتين»).</summary>
    public string CountAfterPreposition(long n) => WithNumber(FormOf(n, TwoOblique), n);

    private string FormOf(long n, string two) => ArabicPlural.CategoryOf(n) switch
    {
        PluralCategory.Zero => Zero,
        PluralCategory.One => One,
        PluralCategory.Two => two,
        PluralCategory.Few => Few,
        PluralCategory.Many => Many,
        _ => Other,
    };

    private static string WithNumber(string form, long n) =>
        form.Replace("#", n.ToString("#,0", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
