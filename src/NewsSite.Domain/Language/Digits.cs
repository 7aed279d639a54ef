using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Domain.Language;

/// <summary>
/// The shapes of digits. Numbers are stored and reckoned in 0-9; ٠-٩ are put on as the last step before readers see them. Each character is replaced by
/// one character, so lengths and offsets stay.
/// </summary>
public static partial class Digits
{
    private const int Distance = '٠' - '0';

    private static readonly SearchValues<char> Latin = SearchValues.Create("0123456789");

    /// <summary>٠-٩ and ۰-۹ become 0-9, as input is to be read before it is parsed.</summary>
    public static string ToLatin(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = source[i] switch
            {
                >= '٠' and <= '٩' and var digit => (char)(digit - Distance),
                >= '۰' and <= '۹' and var digit => (char)(digit - '۰' + '0'),
                var other => other,
            };
        }
    });

    /// <summary>
    /// 0-9 become ٠-٩, with ٫ in decimals, ٬ in thousands and ٪ after a number. What <see cref="Bidi"/> sets apart keeps its digits: names and the numbers in
    /// them (G20, MP3, Windows 11), addresses, and telephone numbers, whose groups ٠-٩ would turn round. Signed numbers change like others.
    /// </summary>
    public static string ToArabic(string text)
    {
        if (!text.AsSpan().ContainsAny(Latin)) return text;

        var result = new StringBuilder(text.Length);
        foreach (var run in Bidi.Runs(text))
        {
            result.Append(run.Isolated && !Bidi.IsSigned(run) ? run.Text : Number().Replace(run.Text, Shaped));
        }

        return result.ToString();
    }

    /// <summary>
    /// The same in the text of a page, and nowhere else: not in tags, attributes, character references, comments, script, style, code, pre, kbd, textarea,
    /// nor in elements with dir="ltr".
    /// </summary>
    public static string ToArabicInHtml(string html) => html.AsSpan().ContainsAny(Latin) ? new HtmlDigits(html).ToArabic() : html;

    private static string Shaped(Match number)
    {
        var text = number.Value;
        var commasGroup = Grouped().IsMatch(text);
        var dotIsDecimal = text.Count('.') == 1;

        return string.Create(text.Length, (text, commasGroup, dotIsDecimal), static (result, number) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = number.text[i] switch
                {
                    >= '0' and <= '9' and var digit => (char)(digit + Distance),
                    ',' when number.commasGroup => '٬',
                    '.' when number.dotIsDecimal => '٫',
                    '%' => '٪',
                    var other => other,
                };
            }
        });
    }

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*(?:[ \u00A0\u202F]?%)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?:[ \u00A0\u202F]?%)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();
}
