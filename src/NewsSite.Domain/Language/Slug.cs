using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsSite.Domain.Language;

/// <summary>
/// The readable part of an address: Arabic letters with their hamza, teh marbuta and final yeh as spelled, a-z, 0-9 and hyphens; decoded text, at most
/// <see cref="MaxLength"/> characters (480 bytes when percent-encoded).
/// </summary>
public static class Slug
{
    public const int MaxLength = 80;

    /// <summary>First segments that the site's own routes use, or are likely to; folded.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "about", "account", "admin", "api", "app", "assets", "atom", "atom-xml", "author", "brand", "category", "contact", "corrections", "css", "error", "ethics",
        "favicon", "feed", "feed-json", "feed-xml", "fonts", "health", "home", "images", "img", "index", "js", "latest", "lib", "login", "logout", "media", "n", "page", "preview", "privacy",
        "robots", "robots-txt", "rss", "search", "setup", "sitemap", "sitemap-news", "sitemap-news-xml", "sitemap-xml", "static", "tag", "well-known");

    /// <summary>Those of the reserved that a page about the site may have, and a category may not.</summary>
    private static readonly FrozenSet<string> ForPages = FrozenSet.Create(StringComparer.Ordinal, "about", "contact", "ethics", "privacy");

    /// <summary>From a title or a name; empty when it holds no letter or digit. Cut at a word where there is one. Making a slug of a slug changes nothing.</summary>
    public static string Make(string? title)
    {
        var unquoted = string.Concat((title ?? "").Where(c => !IsQuote(c)));
        var slug = new StringBuilder(unquoted.Length);
        foreach (var rune in LetterForms.Bare(unquoted).EnumerateRunes())
        {
            if (LetterForms.DigitOf(rune) is { } digit) slug.Append(digit);
            else if (LetterForms.PlainLatin(rune) is { } latin) slug.Append(latin);
            else if (LetterForms.IsArabicLetter(rune.Value)) slug.Append(ArabicSpelling((char)rune.Value));
            else if (Separates(rune) && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return Cut(slug.ToString().Trim('-'), MaxLength);
    }

    /// <summary>The folded key: two slugs with one key count as one («الى-المدرسة», «إلى-المدرسه»).</summary>
    public static string Key(string slug) => ArabicFold.Fold(slug);

    /// <summary>Taken by a page of the site's own, so no category, tag or page may have it.</summary>
    public static bool IsReserved(string slug) => Reserved.Contains(Key(slug));

    /// <summary>Reserved for pages about the site.</summary>
    public static bool IsForPages(string slug) => ForPages.Contains(Key(slug));

    /// <summary>The <paramref name="n"/>th of its name: «رياضة-2», within the limit; the first goes without a number. Throws <see cref="ArgumentOutOfRangeException"/> below 1.</summary>
    public static string Numbered(string slug, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        if (n == 1) return slug;

        var number = n.ToString(CultureInfo.InvariantCulture);
        return slug.Length == 0 ? number : $"{Cut(slug, MaxLength - number.Length - 1)}-{number}";
    }

    private static string Cut(string slug, int length)
    {
        if (slug.Length <= length) return slug;

        var lastHyphen = slug.LastIndexOf('-', length);
        return slug[..(lastHyphen > 0 ? lastHyphen : length)];
    }

    /// <summary>Persian and Urdu keyboards' forms of Arabic letters. Letters of other sounds stay: گ پ چ ژ ڤ.</summary>
    private static char ArabicSpelling(char letter) => letter switch
    {
        'ک' => 'ك',
        'ی' or 'ۍ' => 'ي',
        'ھ' or 'ہ' or 'ە' => 'ه',
        'ٱ' => 'ا',
        _ => letter,
    };

    /// <summary>Marks vanish, letters of other scripts too; anything else stands between words.</summary>
    private static bool Separates(Rune rune) => !Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>Quotes and apostrophes go without a trace, before NFKC makes a space of some: «و”بوتين”» is one word.</summary>
    private static bool IsQuote(char c) => c
        is '\'' or '"' or '`' or '´' or '«' or '»' or (>= '\u2018' and <= '\u201F') or '\u2039' or '\u203A' or (>= '\u2032' and <= '\u2037')
        or (>= '\u02B9' and <= '\u02BF') or '\u02EE' or '\uFF02' or '\uFF07' or '\u275B' or '\u275C' or '\u275D' or '\u275E';
}
