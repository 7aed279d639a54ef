using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Domain.Language;

/// <summary>
/// Finds what has to be set apart in a right-to-left line so that it keeps its own order: Latin names, addresses, telephone numbers, signed numbers.
/// Plain numbers, ranges (10-15), percentages and dates with slashes are left to the Unicode bidirectional algorithm (UAX #9), which sets them right.
/// </summary>
public static partial class Bidi
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';
    private const char RightToLeftMark = '\u200F';

    private const string Letter = @"A-Za-zÀ-ÖØ-öø-\u024F\u0370-\u03FF\u0400-\u04FF\u1E00-\u1EFF";
    private const string ArabicLetter = @"\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF";

    private const string AddressStop = @"\s<>""«»“”،؛؟";
    private const string AddressBrackets = @"\([^()" + AddressStop + @"]*\)";
    private const string Address =
        @"(?:https?://|www\.)(?:[^()" + AddressStop + @"]|" + AddressBrackets + @")*(?:[^().,:;!?'’\]}…*_" + AddressStop + @"]|" + AddressBrackets + @")";

    private const string Mail = @"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+";

    // @user, #TAG, .NET, $5M, 5G; then what may stand inside a name; at its end only what belongs to it (C++, C#).
    private const string Word =
        @"(?:[@#$€£]|(?<![^\s(“«""])\.)?(?:(?<![0-9][.,]?)(?>[0-9]+(?:[.,][0-9]+)*)-?)?[" + Letter + @"](?:[" + Letter + @"0-9_\u0300-\u036F.+#&/'’-]*[" + Letter + @"0-9_\u0300-\u036F+#])?";

    // The number of a name («iPhone 15 Pro», «Windows 11»), not a percentage, range, time or date that follows one.
    private const string NameNumber = @"[0-9]{1,4}(?:\.[0-9]+)*(?![0-9" + Letter + @"%٪/:-]|[.,][0-9])";

    private const string Latin =
        @"(?:(?<address>" + Address + @")|(?<mail>" + Mail + @")|" + Word + @")"
        + @"(?:(?:[ \u00A0]|(?<=(?:^|[^" + Letter + @"])[" + Letter + @"])\. | & )(?:" + Address + @"|" + Mail + @"|" + Word + @"|" + NameNumber + @"))*";

    private const string Quoted =
        @"(?<=[“‘«""])(?=[^“”‘«»""" + ArabicLetter + @"\n]*[" + Letter + @"])[" + Letter + @"0-9@#][^“”‘«»""" + ArabicLetter + @"\n]*(?<! )(?= ?[”»""]|’(?![" + Letter + @"]))";

    private const string Phone =
        @"(?<![" + Letter + @"0-9.,/+-])(?:\+?(?:[0-9]{1,3}[ .-]?)?\([0-9]{1,5}\)[0-9 .-]{4,}[0-9]|\+[0-9][0-9 .-]{5,}[0-9]|[0-9][0-9 .-]{6,}[0-9])(?![" + Letter + @"0-9/:%٪])";

    private const string Signed = @"(?<![" + Letter + ArabicLetter + @"0-9.,/)%٪+−-])(?<![0-9] )[+−-][0-9]+(?:[.,][0-9]+)*(?![" + Letter + @"0-9/:-])";

    /// <summary>The pieces of <paramref name="text"/> in its own order; together they are the text exactly. Each name of a list is a run of its own.</summary>
    public static IEnumerable<BidiRun> Runs(string text)
    {
        var plainFrom = 0;
        for (var match = Isolated().Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Groups["phone"].Success && !IsPhone(match.Value)) continue;

            if (match.Index > plainFrom) yield return new BidiRun(text[plainFrom..match.Index], Isolated: false, LeftToRight: false);
            yield return new BidiRun(match.Value, Isolated: true, HidesItsDirection(match));
            plainFrom = match.Index + match.Length;
        }

        if (plainFrom < text.Length) yield return new BidiRun(text[plainFrom..], Isolated: false, LeftToRight: false);
    }

    /// <summary><see cref="Runs"/> of a line that stands by itself: Latin from end to end, it is one run, or in «a / b» two names would change places.</summary>
    public static IEnumerable<BidiRun> LineRuns(string line) => IsLatinOnly(line) ? [new BidiRun(line, Isolated: true, LeftToRight: false)] : Runs(line);

    /// <summary><see cref="Runs"/> for places without markup (title, Open Graph, JSON): FSI…PDI (U+2068, U+2069) round each isolated run.</summary>
    public static string Isolate(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var run in Runs(text))
        {
            if (run.Isolated) result.Append(FirstStrongIsolate).Append(run.Text).Append(PopDirectionalIsolate);
            else result.Append(run.Text);
        }

        return result.ToString();
    }

    /// <summary>
    /// A whole line for places that have neither markup nor a direction of their own (Open Graph, feeds): one that begins with a Latin name and goes
    /// on in Arabic («CNN: خبر عاجل») gets U+200F before it, or it would be set from left to right. Any other stays as it is.
    /// </summary>
    public static string Line(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune)) return IsRightToLeft(rune) || IsLatinOnly(text) ? text : RightToLeftMark + text;
        }

        return text;
    }

    /// <summary>Has letters, and none of them is Arabic: a paragraph that is to be set from left to right as a whole.</summary>
    public static bool IsLatinOnly(string text)
    {
        var hasLetter = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            if (IsRightToLeft(rune)) return false;
            hasLetter = true;
        }

        return hasLetter;
    }

    /// <summary>Hebrew to Arabic Extended-A, the presentation forms, and the right-to-left planes.</summary>
    internal static bool IsRightToLeft(Rune letter) =>
        letter.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    /// <summary>«-5», «+3.2», not «+966112345678».</summary>
    internal static bool IsSigned(BidiRun run) => run.LeftToRight && (run.Text[0] is '-' or '−' || (run.Text[0] is '+' && (run.Text.Length < 8 || run.Text.Contains(','))));

    private static bool HidesItsDirection(Match match) =>
        match.Groups["phone"].Success || match.Groups["signed"].Success
        || match.Groups["address"].Length == match.Length || match.Groups["mail"].Length == match.Length;

    /// <summary>Two groups are a range (2020-2024) unless a plus or a leading zero says otherwise; dots alone make a number; four-digit years make a list.</summary>
    private static bool IsPhone(string candidate)
    {
        if (candidate[0] is '+' || candidate.Contains('(')) return true;

        var groups = candidate.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (groups.Length < 2) return false;
        if (groups[0].Length > 1 && groups[0][0] == '0') return groups.Length > 2 || !candidate.Contains('.');
        if (groups.Length == 2) return candidate.Contains('-') && groups[1].Length > 1 && groups[1][0] == '0';

        return candidate.IndexOfAny([' ', '-']) >= 0 && !groups.All(group => group.Length == 4 && group[0] is '1' or '2');
    }

    [GeneratedRegex("(?<quoted>" + Quoted + ")|(?<latin>" + Latin + ")|(?<phone>" + Phone + ")|(?<signed>" + Signed + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Isolated();
}
