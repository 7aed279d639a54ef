using System.Text.RegularExpressions;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>Addresses, mentions, hashtags and character references: text that only looks like prose.</summary>
internal static partial class NotProse
{
    /// <summary>The ranges, in order; they do not overlap.</summary>
    public static List<(int Start, int End)> In(string text)
    {
        var ranges = new List<(int, int)>();
        if (text.AsSpan().IndexOfAny(".:@#&") < 0) return ranges;

        foreach (var match in Pattern().EnumerateMatches(text)) ranges.Add((match.Index, match.Index + Length(text.AsSpan(match.Index, match.Length))));
        return ranges;
    }

    /// <summary>The punctuation of the sentence round an address is not its own, nor is a closing bracket that it did not open.</summary>
    private static int Length(ReadOnlySpan<char> text)
    {
        if (text[0] == '&') return text.Length;

        var (round, square) = (text.Count(')') - text.Count('('), text.Count(']') - text.Count('['));
        var length = text.Length;
        for (; length > 1; length--)
        {
            var last = text[length - 1];
            var belongsToTheSentence = last is '.' or ',' or ';' or ':' or '!' or '?' or '*' or '_' or '~' or '\''
                || (last == ')' && round-- > 0) || (last == ']' && square-- > 0);
            if (!belongsToTheSentence) break;
        }

        return length;
    }

    [GeneratedRegex("""
        (?:https?://|www\.|mailto:|tel:)[^\s<>"،؛؟«»“”‘’…|]+
        | (?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
        | (?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/[^\s<>"،؛؟«»“”‘’…|]*
        | (?<![A-Za-z0-9_])@\w+(?:\.\w+)*
        | (?<![A-Za-z0-9_&])\#\w+
        | &(?:[A-Za-z][A-Za-z0-9]{1,30}|\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6});
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
