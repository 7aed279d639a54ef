using System.Buffers;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSite.Domain.Language;
using NewsSite.Search.Arabic;

namespace NewsSite.Search.Queries;

/// <summary>
/// What a reader typed, as words and phrases to look for. Nothing in it is syntax but the quotes of a phrase: brackets, colons and stars separate words
/// as they do in an article. At most <see cref="MaxCharacters"/> characters and <see cref="MaxWords"/> words are read; <see cref="IsCut"/> tells of more.
/// </summary>
public sealed class QueryWords
{
    public const int MaxCharacters = 200;
    public const int MaxWords = 10;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»＂");

    /// <summary>A word with one of these inside is looked for as it stands: «كوفيد-19», «3.5», «F-16».</summary>
    private static readonly SearchValues<char> Joiners = SearchValues.Create("-‐‑.'’_٫");

    private static readonly ArabicAnalyzer Analyzer = new(AnalyzerMode.Query);

    private QueryWords(IReadOnlyList<QueryWord> all, bool isCut) => (All, IsCut) = (all, isCut);

    /// <summary>In the reader's order, each once. Stop words are among them only inside a phrase, or when there is nothing else.</summary>
    public IReadOnlyList<QueryWord> All { get; }

    public bool IsCut { get; }

    public bool IsEmpty => All.Count == 0;

    public static QueryWords From(string? typed)
    {
        var line = TextSanitizer.Line(typed);
        var text = Shortened(line);

        var found = Segments(text).SelectMany(segment => segment.IsPhrase ? [Phrase(Tokens(segment.Text), segment.Text)] : SingleWords(segment.Text))
            .Where(candidate => candidate.Tokens.Count > 0)
            .ToList();
        var telling = found.Where(candidate => !candidate.IsOnlyStopWords).ToList();
        var words = (telling.Count > 0 ? telling : found)
            .Select(candidate => new QueryWord(candidate.Written, [.. candidate.Tokens.Select(token => token.Term)]))
            .DistinctBy(word => string.Join(' ', word.Terms))
            .ToList();

        var allowed = WithinLimit(words);
        return new QueryWords(allowed, isCut: text.Length < line.Length || allowed.Sum(Count) < words.Sum(Count));
    }

    /// <summary>Cut before the word that does not fit, since half a word would be found nowhere.</summary>
    private static string Shortened(string line)
    {
        if (line.Length <= MaxCharacters) return line;

        var space = line.LastIndexOf(' ', MaxCharacters);
        return line[..(space > 0 ? space : char.IsHighSurrogate(line[MaxCharacters - 1]) ? MaxCharacters - 1 : MaxCharacters)];
    }

    /// <summary>Quotes of any shape open and close in turn; one left open quotes nothing.</summary>
    private static IEnumerable<(string Text, bool IsPhrase)> Segments(string text)
    {
        var pieces = new List<string>();
        var rest = text;
        for (int quote; (quote = rest.AsSpan().IndexOfAny(Quotes)) >= 0; rest = rest[(quote + 1)..]) pieces.Add(rest[..quote]);
        pieces.Add(rest);

        return pieces.Select((piece, i) => (piece, IsPhrase: i % 2 == 1 && i < pieces.Count - 1));
    }

    private static IEnumerable<Candidate> SingleWords(string text)
    {
        var joined = new List<Token>();
        foreach (var token in Tokens(text))
        {
            if (joined.Count > 0 && !IsJoin(text.AsSpan(joined[^1].End, token.Start - joined[^1].End)))
            {
                yield return Phrase(joined, text);
                joined = [];
            }

            joined.Add(token);
        }

        yield return Phrase(joined, text);
    }

    private static bool IsJoin(ReadOnlySpan<char> between) => between.Length == 0 || (between.Length == 1 && Joiners.Contains(between[0]));

    private static Candidate Phrase(List<Token> tokens, string text) =>
        new(tokens.Count > 0 ? text[tokens[0].Start..tokens[^1].End] : "", tokens);

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        using var stream = Analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();

        stream.Reset();
        while (stream.IncrementToken()) tokens.Add(new Token(term.ToString(), offset.StartOffset, offset.EndOffset, type.Type == TokenTypes.StopWord));
        stream.End();
        return tokens;
    }

    private static List<QueryWord> WithinLimit(List<QueryWord> words)
    {
        var allowed = new List<QueryWord>();
        var room = MaxWords;
        foreach (var word in words.TakeWhile(_ => room > 0))
        {
            allowed.Add(Count(word) <= room ? word : word with { Terms = [.. word.Terms.Take(room)] });
            room -= Count(word);
        }

        return allowed;
    }

    private static int Count(QueryWord word) => word.Terms.Count;

    private sealed record Token(string Term, int Start, int End, bool IsStopWord);

    private sealed record Candidate(string Written, List<Token> Tokens)
    {
        public bool IsOnlyStopWords => Tokens.TrueForAll(token => token.IsStopWord);
    }
}
