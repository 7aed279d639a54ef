using System.Buffers;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>P08, P10 and P11: quotation marks and brackets that do not meet, hold a space, or stand the wrong way round. One walk over the paragraph.</summary>
internal sealed class QuotationRules
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”«»()[]\"");

    private readonly string text;
    private readonly List<Spot> spots;
    private readonly Dictionary<char, Stack<int>> open = new() { ['“'] = [], ['«'] = [], ['('] = [], ['['] = [] };
    private readonly List<int> straight = [];

    private QuotationRules(string text, List<Spot> spots) => (this.text, this.spots) = (text, spots);

    public static void Find(string text, List<Spot> spots)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return;

        var rules = new QuotationRules(text, spots);
        for (var i = 0; i < text.Length; i++) rules.Look(i);
        rules.Conclude();
    }

    private void Look(int i)
    {
        switch (text[i])
        {
            case '“' when FollowsAWord(i) && !PrecedesAWord(i) && open['“'].Count > 0: // Reversed: it closes.
                open['“'].Pop();
                break;
            case '”' when PrecedesAWord(i) && (open['“'].Count == 0 || !FollowsAWord(i)):
                spots.Add(new("P11", i, 1, "“"));
                open['“'].Push(i);
                break;
            case '“' or '«' or '(' or '[' when !IsFace(i):
                open[text[i]].Push(i);
                FindSpaceAfter(i);
                break;
            case '”' or '»' or ')' or ']' when !IsFace(i):
                Close(i, text[i] switch { '”' => '“', '»' => '«', ')' => '(', _ => '[' });
                break;
            case '"' when !IsInches(i):
                straight.Add(i);
                break;
        }
    }

    private void Close(int i, char opening)
    {
        if (open[opening].TryPop(out _)) FindSpaceBefore(i);
        else if (opening != '(' || !Enumerates(i)) spots.Add(new("P08", i, 1));
    }

    private void Conclude()
    {
        foreach (var at in open.Values.SelectMany(marks => marks)) spots.Add(new("P08", at, 1));
        if (straight.Count % 2 == 1)
        {
            spots.Add(new("P08", straight[^1], 1));
            return;
        }

        for (var pair = 0; pair < straight.Count; pair += 2)
        {
            var (opening, closing) = (straight[pair], straight[pair + 1]);
            if (!FollowsAWord(opening)) FindSpaceAfter(opening);
            if (!PrecedesAWord(closing)) FindSpaceBefore(closing);
        }
    }

    private void FindSpaceAfter(int opening)
    {
        var end = opening + 1;
        while (end < text.Length && IsSpace(text[end])) end++;
        if (end > opening + 1 && end < text.Length && !char.IsWhiteSpace(text[end]) && !IsClosing(text[end])) spots.Add(new("P10", opening + 1, end - opening - 1, ""));
    }

    private void FindSpaceBefore(int closing)
    {
        var start = closing;
        while (start > 0 && IsSpace(text[start - 1])) start--;
        if (start < closing && start > 0 && !char.IsWhiteSpace(text[start - 1]) && !IsOpening(text[start - 1])) spots.Add(new("P10", start, closing - start, ""));
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0';

    private static bool IsOpening(char c) => c is '“' or '«' or '(' or '[' or '"';

    private static bool IsClosing(char c) => c is '”' or '»' or ')' or ']' or '"';

    private bool PrecedesAWord(int i) => i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    /// <summary>Directly after a word or the end of a sentence, but not after one of the letters that are written onto the next word.</summary>
    private bool FollowsAWord(int i)
    {
        if (i == 0 || char.IsWhiteSpace(text[i - 1]) || IsOpening(text[i - 1]) || text[i - 1] == 'ـ') return false;
        return !(text[i - 1] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' && (i == 1 || !char.IsLetterOrDigit(text[i - 2])));
    }

    // «1)», «أ)».
    private bool Enumerates(int i)
    {
        var start = i;
        while (start > 0 && i - start < 3 && char.IsLetterOrDigit(text[start - 1])) start--;
        return start < i && (start == 0 || char.IsWhiteSpace(text[start - 1]));
    }

    // «:)» and «:(».
    private bool IsFace(int i) => text[i] is '(' or ')' && i > 0 && text[i - 1] is ':' or ';' && !PrecedesAWord(i);

    // «55"»: only what cannot close a quotation, for a year may stand at its end.
    private bool IsInches(int i) => i > 0 && char.IsDigit(text[i - 1]) && straight.Count % 2 == 0;
}
