using System.Text;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>
/// Takes the markup of a paragraph of Markdown away: what makes bold, italic, struck out and links goes, their text stays; code, tags, link targets, pictures'
/// borders and <see cref="NotProse"/> become opaque. Near enough to CommonMark for reading proofs: in doubt a character stays text.
/// </summary>
internal sealed class InlineMarkup
{
    /// <summary>Longer link targets are not looked for, so that a text of nothing but brackets is soon read.</summary>
    private const int LongestTarget = 4_000;

    private readonly string source;
    private readonly IReadOnlyList<int> origins;
    private readonly StringBuilder text = new();
    private readonly List<int> places = [];
    private readonly List<(int Start, int End)> notProse;
    private readonly Dictionary<int, int> closing = [];
    private readonly Dictionary<int, int> targets = [];
    private int nextNotProse;

    private InlineMarkup(string source, IReadOnlyList<int> origins, bool isMarkdown)
    {
        (this.source, this.origins) = (source, origins);
        notProse = NotProse.In(source);
        if (isMarkdown) PairBrackets();
        Read(isMarkdown);
    }

    public static Paragraph Of(string markdown, IReadOnlyList<int> origins) => new InlineMarkup(markdown, origins, isMarkdown: true).Result();

    /// <summary>For text that is no Markdown: only what is no prose becomes opaque.</summary>
    public static Paragraph OfPlain(string plain, IReadOnlyList<int> origins) => new InlineMarkup(plain, origins, isMarkdown: false).Result();

    private Paragraph Result() => new(text.ToString(), [.. places]);

    private void Read(bool isMarkdown)
    {
        for (var i = 0; i < source.Length;)
        {
            while (nextNotProse < notProse.Count && notProse[nextNotProse].Start < i) nextNotProse++;
            if (nextNotProse < notProse.Count && notProse[nextNotProse].Start == i) i = Hide(i, notProse[nextNotProse].End);
            else if (isMarkdown && Markup(i) is var next && next > i) i = next;
            else Show(i++);
        }
    }

    /// <summary>Where reading goes on after markup that begins at <paramref name="i"/>; <paramref name="i"/> itself when none does.</summary>
    private int Markup(int i) => source[i] switch
    {
        '\\' when i + 1 < source.Length && char.IsAscii(source[i + 1]) && char.IsPunctuation(source[i + 1]) => Escaped(i),
        '`' => Code(i),
        '<' => Tag(i),
        '!' when i + 1 < source.Length && targets.ContainsKey(i + 1) => Hide(i, i + 2),
        '[' when targets.ContainsKey(i) => i + 1,
        ']' when closing.TryGetValue(i, out var opening) => AfterTarget(i, opening),
        '*' or '~' or '_' => Emphasis(i),
        _ => i,
    };

    private int Escaped(int i)
    {
        Show(i + 1);
        return i + 2;
    }

    private int Code(int i)
    {
        var run = Run(i);
        for (var at = i + run; at < source.Length;)
        {
            var next = source.IndexOf('`', at);
            if (next < 0) break;
            at = next + Run(next);
            if (at - next == run) return Hide(i, at);
        }

        // No end: as many backticks as there are, read as text and not looked at again.
        for (var at = i; at < i + run; at++) Show(at);
        return i + run;
    }

    private int Tag(int i)
    {
        if (i + 1 >= source.Length || !(char.IsAsciiLetter(source[i + 1]) || source[i + 1] is '/' or '!')) return i;
        var end = source.AsSpan(i + 1).IndexOfAny('<', '>');
        return end >= 0 && source[i + 1 + end] == '>' ? Hide(i, i + 2 + end) : i;
    }

    private int Emphasis(int i)
    {
        var end = i + Run(i);
        var (before, after) = (i > 0 ? source[i - 1] : ' ', end < source.Length ? source[end] : ' ');
        var marks = source[i] switch
        {
            '~' => end - i == 2,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            _ => true,
        };
        if (marks && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after))) return end;

        for (var at = i; at < end; at++) Show(at);
        return end;
    }

    private int AfterTarget(int i, int opening)
    {
        var end = targets[opening];
        if (opening > 0 && source[opening - 1] == '!') Hide(i, end);
        return end;
    }

    private void PairBrackets()
    {
        var open = new Stack<int>();
        var lastRound = source.LastIndexOf(')');
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\') i++;
            else if (source[i] == '[') open.Push(i);
            else if (source[i] == ']' && open.TryPop(out var opening) && TargetEnd(i + 1, lastRound) is { } end)
            {
                closing[i] = opening;
                targets[opening] = end;
            }
        }
    }

    /// <summary>The end of «(target "title")» or «[name]» after a link's text.</summary>
    private int? TargetEnd(int start, int lastRound)
    {
        if (start >= source.Length) return null;
        if (source[start] == '[') return source.IndexOf(']', start, Math.Min(LongestTarget, source.Length - start)) is var end and > 0 ? end + 1 : null;
        if (source[start] != '(' || start > lastRound) return null;

        var depth = 0;
        var limit = Math.Min(source.Length, start + LongestTarget);
        for (var i = start; i < limit; i++)
        {
            if (source[i] == '\\') i++;
            else if (source[i] == '(') depth++;
            else if (source[i] == ')' && --depth == 0) return i + 1;
        }

        return null;
    }

    private int Run(int i) => source.AsSpan(i).IndexOfAnyExcept(source[i]) is var length and >= 0 ? length : source.Length - i;

    private void Show(int i)
    {
        text.Append(source[i]);
        places.Add(origins[i]);
    }

    private int Hide(int start, int end)
    {
        text.Append(Paragraph.Opaque);
        places.Add(origins[start]);
        return end;
    }
}
