using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace NewsSite.Search.Arabic;

/// <summary>
/// Words as written to terms. An Arabic letter alone goes, and leaves no gap: it is «و» or «لـ» apart from its word, and a phrase should not notice.
/// </summary>
internal sealed class StemFilter : TokenFilter
{
    /// <summary>A story's words repeat, and folding one costs more than all the rest.</summary>
    private const int MostRemembered = 20_000;

    /// <summary>Longer is a pasted key or a held-down letter, and Lucene refuses a document for a term of 32 KB.</summary>
    private const int LongestWord = 100;

    private readonly Dictionary<string, Terms?> remembered = new(StringComparer.Ordinal);
    private readonly AnalyzerMode mode;
    private readonly BytesRef cliticPayload;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private readonly ITypeAttribute type;
    private readonly IPayloadAttribute payload;
    private State? wordWithClitic;
    private string? variant;

    public StemFilter(TokenStream words, AnalyzerMode mode, BytesRef cliticPayload) : base(words)
    {
        this.mode = mode;
        this.cliticPayload = cliticPayload;
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
        type = AddAttribute<ITypeAttribute>();
        payload = AddAttribute<IPayloadAttribute>();
    }

    public override bool IncrementToken()
    {
        if (variant is not null) return EmitVariant();

        while (m_input.IncrementToken())
        {
            if (term.Length > LongestWord || TermsOf(term.Buffer.AsSpan(0, term.Length)) is not { } terms) continue;

            Emit(terms);
            return true;
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        (wordWithClitic, variant) = (null, null);
    }

    private Terms? TermsOf(ReadOnlySpan<char> written)
    {
        var lookup = remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(written, out var terms)) return terms;

        if (remembered.Count == MostRemembered) remembered.Clear();
        terms = Terms.Of(new FoldedWord(written.ToString()));
        lookup[written] = terms;
        return terms;
    }

    private void Emit(Terms terms)
    {
        term.SetEmpty().Append(terms.Stem);
        type.Type = terms.Type;

        if (mode is AnalyzerMode.Index && terms.WithoutClitic is { } other) (wordWithClitic, variant) = (CaptureState(), other);
    }

    private bool EmitVariant()
    {
        RestoreState(wordWithClitic);
        term.SetEmpty().Append(variant);
        increment.PositionIncrement = 0;
        type.Type = TokenTypes.Clitic;
        payload.Payload = cliticPayload;
        (wordWithClitic, variant) = (null, null);
        return true;
    }

    private sealed record Terms(string Stem, string? WithoutClitic, string Type)
    {
        public static Terms? Of(FoldedWord word)
        {
            if (word.IsLoneLetter) return null;

            var stem = ArabicStemmer.Stem(word);
            var other = ArabicStemmer.WithoutClitic(word);
            return new(stem, other == stem ? null : other, word.IsStopWord ? TokenTypes.StopWord : TokenTypes.Word);
        }
    }
}
