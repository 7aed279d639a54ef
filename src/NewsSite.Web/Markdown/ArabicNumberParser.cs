using Markdig.Helpers;
using Markdig.Parsers;

namespace NewsSite.Web.Markdown;

/// <summary>Ordered list items numbered with ٠-٩ or ۰-۹: `١.` `١)` `١-` `١ـ`, at most nine digits as in CommonMark 5.2.</summary>
internal sealed class ArabicNumberParser : OrderedListItemParser
{
    /// <summary>Before a dash: `١٩٧٣- حرب` is a year and a dash, not the 1973rd item.</summary>
    private const int MaxDigitsBeforeDash = 3;

    private const int MaxDigits = 9;

    public ArabicNumberParser()
    {
        OpeningCharacters = [.. "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"];
        OrderedDelimiters = ['.', ')', '-', 'ـ'];
    }

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = new ListInfo();
        var start = state.Start;
        var number = 0;
        var digits = 0;
        for (var c = state.CurrentChar; ArabicScript.IsArabicDigit(c); c = state.NextChar())
        {
            if (++digits > MaxDigits) return false;
            number = number * 10 + (c & 0xF);
        }

        var bullet = new StringSlice(state.Line.Text, start, state.Start - 1);
        if (!TryParseDelimiter(state, out var delimiter)) return false;
        if (delimiter is '-' or 'ـ' && digits > MaxDigitsBeforeDash) return false;

        result.OrderedStart = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        result.OrderedDelimiter = delimiter;
        result.BulletType = '1';
        result.DefaultOrderedStart = "1";
        result.SourceBullet = bullet;
        return true;
    }
}
