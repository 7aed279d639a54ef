using System.Buffers;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;

namespace NewsSite.Web.Markdown;

/// <summary>Bare addresses become links that end before Arabic punctuation, quotation marks and the full stop of the sentence.</summary>
internal sealed class BareAddressParser : AutoLinkParser
{
    private static readonly SearchValues<char> Enders = SearchValues.Create(" \t\n\r\u00A0\u202F<>\"،؛؟«»“”‘’…|\u200E\u200F\u061C");

    public BareAddressParser() : base(new AutoLinkOptions
    {
        UseHttpsForWWWLinks = true,
        // Also the letters that are written onto the next word.
        ValidPreviousCharacters = "*_~([«»“”\"'‘’:،؛ـ|\u200E\u200F\u061Cوفبكل",
    }) => OpeningCharacters = ['h', 'w', 'm', 't'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!BeginsAddress(slice.AsSpan())) return false;

        var end = slice.End;
        slice.End = slice.Start + AddressLength(slice.AsSpan()) - 1;
        var matched = base.Match(processor, ref slice);
        slice.End = end;
        return matched;
    }

    private static bool BeginsAddress(ReadOnlySpan<char> text) => text.StartsWith("http") || text.StartsWith("www.") || text.StartsWith("mailto:") || text.StartsWith("tel:");

    private static int AddressLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Enders);
        if (end >= 0) text = text[..end];
        while (text.Length > 1 && EndsSentence(text)) text = text[..^1];
        return text.Length;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) => text[^1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '*' or '_' or '~' or '\'' => true,
        ')' => text.Count(')') > text.Count('('),
        ']' => text.Count(']') > text.Count('['),
        '}' => text.Count('}') > text.Count('{'),
        _ => false,
    };
}
