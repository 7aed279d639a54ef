using CsCheck;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Search.Payloads;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using NewsSite.Domain.Language;
using NewsSite.Search.Arabic;

namespace NewsSite.Search.Tests.Arabic;

public class ArabicAnalyzerTests
{
    [Theory]
    [InlineData("كوفيد-19", "كوفيد 19")]
    [InlineData("كوفيد١٩", "كوفيد 19")]
    [InlineData("لـCNN", "cnn")]
    [InlineData("قالت لشبكة CNN، أمس", "قالت لشبك شبك cnn امس")]
    [InlineData("شبكة 5G في 10كم", "شبك 5g في 10 كم")]
    [InlineData("«عاجل»: زلزال (6.1)", "عاجل زلزال 6 1")]
    [InlineData("و قال", "قال")]
    [InlineData("ﷺ ﷲ", "الله")]
    [InlineData("Кремль 北京", "кремль 北京")]
    [InlineData("مح\u200Cم\u200Dد\u202E\u200F", "محمد")]
    [InlineData("... ـــ \u064B", "")]
    public void Text_becomes_terms(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', Tokens(text, AnalyzerMode.Index).Select(token => token.Term)));

    [Theory]
    [InlineData("بسوريا", "سوريا")]
    [InlineData("وبسوريا", "سوريا")]
    [InlineData("لترامب", "ترامب")]
    [InlineData("كموسكو", "موسكو")]
    [InlineData("بألمانيا", "المانيا")]
    [InlineData("بوزارة", "وزار")]
    [InlineData("لبنان", null)]
    [InlineData("ولبنانية", null)]
    [InlineData("وكالات", null)]
    [InlineData("كتابهم", null)]
    [InlineData("بعيدة", null)]
    [InlineData("بالمجر", null)]
    [InlineData("للمجر", null)]
    [InlineData("لغزة", null)]
    public void A_prefixed_preposition_is_guessed(string word, string? guess)
    {
        var guesses = Tokens(word, AnalyzerMode.Index).Where(token => token.Type == TokenTypes.Clitic).ToList();
        Assert.Equal(guess, guesses.SingleOrDefault()?.Term);
    }

    [Fact]
    public void A_guess_stands_where_its_word_stands_and_weighs_less()
    {
        var tokens = Tokens("الوضع بسوريا", AnalyzerMode.Index);
        Assert.Equal([1, 1, 0], tokens.Select(token => token.Increment));
        Assert.Equal([1f, 1f, 0.7f], tokens.Select(token => token.Weight));
        Assert.Equal((6, 12), (tokens[2].Start, tokens[2].End));
    }

    [Fact]
    public void Queries_do_not_guess() => Assert.DoesNotContain(Tokens("بسوريا لترامب", AnalyzerMode.Query), token => token.Type == TokenTypes.Clitic);

    [Fact]
    public void The_weight_of_a_guess_is_kept_in_the_index()
    {
        using var titles = new Titles("الوضع بسوريا", "الوضع سوريا");
        var found = titles.Find(field => new PayloadTermQuery(new(field, "سوريا"), new AveragePayloadFunction()), new WeighGuesses());
        Assert.Equal(["الوضع سوريا", "الوضع بسوريا"], found);
    }

    [Theory]
    [InlineData("على", TokenTypes.StopWord)]
    [InlineData("وعلى", TokenTypes.StopWord)]
    [InlineData("علي", TokenTypes.StopWord)]
    [InlineData("عالم", TokenTypes.Word)]
    public void Stop_words_are_told_apart(string word, string type) => Assert.Equal(type, Assert.Single(Tokens(word, AnalyzerMode.Index)).Type);

    [Fact]
    public void Offsets_give_back_the_letters_a_term_came_from() =>
        AnyText.Sample(text =>
        {
            foreach (var token in Tokens(text, AnalyzerMode.Index).Where(token => token.Type != TokenTypes.Clitic))
            {
                Assert.Equal(token.Term, ArabicStemmer.Stem(text[token.Start..token.End]));
            }
        });

    [Fact]
    public void Offsets_and_positions_only_go_forward() =>
        AnyText.Sample(text =>
        {
            var tokens = Tokens(text, AnalyzerMode.Index);
            Assert.All(tokens, token => Assert.InRange(token.End, token.Start + 1, text.Length));
            Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.Second.Increment == 0 ? pair.Second.Start == pair.First.Start : pair.Second.Start >= pair.First.End));
        });

    [Fact]
    public void No_letter_or_digit_of_two_or_more_is_lost() =>
        Gen.Char["ابوليه0١٣aZسك "].Array[0, 30].Select(chars => new string(chars)).Sample(text =>
        {
            var tokens = Tokens(text, AnalyzerMode.Index);
            var kept = string.Concat(tokens.Where(token => token.Increment > 0).Select(token => text[token.Start..token.End]));
            Assert.True(text.Replace(" ", "", StringComparison.Ordinal).Length - kept.Length <= LoneLetters(text));
        });

    [Fact]
    public void Trailing_marks_are_shown_with_their_word_and_direction_marks_are_not()
    {
        var text = "\u200Fمحمدٌ\u200F!";
        var token = Assert.Single(Tokens(text, AnalyzerMode.Index));
        Assert.Equal("محمدٌ", text[token.Start..token.End]);
    }

    [Fact]
    public void What_is_too_long_for_a_word_is_left_out()
    {
        var tokens = Tokens("مصر " + new string('ه', 40_000) + " سوريا", AnalyzerMode.Index);
        Assert.Equal(["مصر", "سوريا"], tokens.Select(token => token.Term));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_thread_changes_nothing(string culture)
    {
        const string text = "ISTANBUL Iğdır زيارةُ الوزراءِ إلى إسطنبول ٢٠٢٦ بلا موعد";
        var before = Tokens(text, AnalyzerMode.Index);
        using var other = new ThreadCulture(culture);
        Assert.Equal(before, Tokens(text, AnalyzerMode.Index));
    }

    private static Gen<string> AnyText => Gen
        .OneOf(Gen.Char["ابتكلويهمنءآأإؤئىةیک\u064B\u064E\u0651\u0640\u0654\u0670\u200C\u200D\u200F aZÉßıİ3٣۴-.،«» \uFEFB\uFE71\uFE70\uFDFA\u0301\uD83D\uDE00\n"], Gen.Char)
        .Array[0, 40]
        .Select(chars => new string(chars));

    private static int LoneLetters(string text) => text.Where((c, i) => LetterForms.IsArabicLetter(c)
        && !(i > 0 && LetterForms.IsArabicLetter(text[i - 1])) && !(i + 1 < text.Length && LetterForms.IsArabicLetter(text[i + 1]))).Count();

    private static List<Token> Tokens(string text, AnalyzerMode mode)
    {
        using var analyzer = new ArabicAnalyzer(mode);
        using var stream = analyzer.GetTokenStream("title", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();
        var payload = stream.GetAttribute<IPayloadAttribute>();

        var tokens = new List<Token>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add(new(term.ToString(), offset.StartOffset, offset.EndOffset, increment.PositionIncrement, type.Type, ArabicAnalyzer.WeightOf(payload.Payload)));
        }

        stream.End();
        return tokens;
    }

    private sealed record Token(string Term, int Start, int End, int Increment, string Type, float Weight);

    private sealed class WeighGuesses : DefaultSimilarity
    {
        public override float ScorePayload(int doc, int start, int end, BytesRef payload) => ArabicAnalyzer.WeightOf(payload);
    }
}
