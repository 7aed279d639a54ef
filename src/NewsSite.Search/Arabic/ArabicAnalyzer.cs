using Lucene.Net.Analysis;
using Lucene.Net.Util;

namespace NewsSite.Search.Arabic;

/// <summary>
/// Arabic and Latin text to terms. Offsets are those of the stored text, so a reader's highlight needs nothing else. A guess at a prefixed preposition
/// carries a payload with its weight; whoever queries applies it with <see cref="WeightOf"/>, and one who does not finds it like any other term.
/// </summary>
public sealed class ArabicAnalyzer(AnalyzerMode mode) : Analyzer
{
    /// <summary>What a match without the prefixed letter is worth: «سوريا» in «بسوريا» is a guess.</summary>
    public const float CliticWeight = 0.7f;

    private static readonly BytesRef CliticPayload = new([(byte)(CliticWeight * 100)]);

    /// <summary>1 for a plain term, <see cref="CliticWeight"/> for a guess.</summary>
    public static float WeightOf(BytesRef? payload) => payload is { Length: 1 } ? payload.Bytes[payload.Offset] / 100f : 1f;

    /// <summary>A phrase does not run from one tag or subhead into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WordTokenizer(reader);
        return new TokenStreamComponents(words, new StemFilter(words, mode, CliticPayload));
    }
}
