using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSite.Search.Arabic;

/// <summary>
/// Words as written: a run of Arabic letters, of Latin letters and digits, or of digits. Marks, tatweel and invisible characters inside a word belong to it.
/// </summary>
internal sealed class WordTokenizer : Tokenizer
{
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private string text = "";
    private int position;

    public WordTokenizer(TextReader input) : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (NextWord() is not (var start, var end)) return false;

        term.SetEmpty().Append(text, start, end - start);
        offset.SetOffset(CorrectOffset(start), CorrectOffset(end));
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        text = m_input.ReadToEnd() ?? ""; // Lucene's own reader has null for an empty text
        position = 0;
    }

    public override void End()
    {
        base.End();
        var end = CorrectOffset(text.Length);
        offset.SetOffset(end, end);
    }

    private (int Start, int End)? NextWord()
    {
        var (start, end, script) = (0, 0, LetterKind.Unknown);
        for (; position < text.Length; position += LengthAt(position, out _))
        {
            var length = LengthAt(position, out var kind);
            if (script is LetterKind.Unknown)
            {
                if (!IsLetter(kind)) continue;
                (start, end, script) = (position, position + length, kind);
            }
            else if (kind is LetterKind.Mark) end = position + length;
            else if (kind is LetterKind.Invisible) continue;
            else if (Continues(script, kind)) (end, script) = (position + length, kind);
            else break;
        }

        return script is LetterKind.Unknown ? null : (start, end);
    }

    private int LengthAt(int index, out LetterKind kind)
    {
        kind = LetterKinds.At(text, index, out var length);
        return length;
    }

    private static bool IsLetter(LetterKind kind) => kind >= LetterKind.Arabic;

    /// <summary>«5G» and «covid19» are one word, «كوفيد١٩» is two.</summary>
    private static bool Continues(LetterKind script, LetterKind kind) =>
        kind == script || (script is LetterKind.Latin && kind is LetterKind.Digit) || (script is LetterKind.Digit && kind is LetterKind.Latin);
}
