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

    private static bool BeginsAddress(ReadOnlySpan<char> text) => text.StartsWith("http://") || text.StartsWith("https://") || text.StartsWith("www.") || text.StartsWith("mailto:") || text.StartsWith("tel:");

    private static int AddressLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Enders);
        if (end >= 0) text = text[..end];
        var (round, square, curly) = (Unopened(text, '(', ')'), Unopened(text, '[', ']'), Unopened(text, '{', '}'));
        while (text.Length > 1 && EndsSentence(text[^1], ref round, ref square, ref curly)) text = text[..^1];
        return text.Length;
    }

    private static int Unopened(ReadOnlySpan<char> text, char opening, char closing) => text.Count(closing) - text.Count(opening);

    // Closing brackets that the address did not open belong to the sentence.
    private static bool EndsSentence(char last, ref int round, ref int square, ref int curly) => last switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '*' or '_' or '~' or '\'' => true,
        ')' => round-- > 0,
        ']' => square-- > 0,
        '}' => curly-- > 0,
        _ => false,
    };
}
