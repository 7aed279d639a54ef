using NewsSite.Search.Arabic;

namespace NewsSite.Search.Tests.Arabic;

public class WordListsTests
{
    [Theory]
    [InlineData("plurals.txt")]
    [InlineData("adverbs.txt")]
    public void Each_line_is_a_word_and_the_word_it_is_found_by(string file) =>
        Assert.All(WordLists.Lines(file), words => Assert.True(words.Length == 2 && words[0] != words[1], string.Join(' ', words)));

    [Theory]
    [InlineData("plurals.txt")]
    [InlineData("adverbs.txt")]
    public void No_word_is_listed_twice(string file) =>
        Assert.All(WordLists.Lines(file).GroupBy(words => words[0]), lines => Assert.True(lines.Count() == 1, lines.Key));

    [Fact]
    public void The_plural_finds_its_singular() =>
        Assert.All(WordLists.Lines("plurals.txt"), words => Assert.Equal(ArabicStemmer.Stem(words[1]), ArabicStemmer.Stem(words[0])));

    [Fact]
    public void Each_spelling_finds_the_others() =>
        Assert.All(WordLists.Lines("transliteration.txt"), words => Assert.Single(words.Select(ArabicStemmer.Stem).Distinct()));

    [Fact]
    public void A_word_that_keeps_its_letters_is_itself_with_and_before_it() =>
        Assert.All(WordLists.Lines("waw-root.txt").SelectMany(words => words), word => Assert.Equal(ArabicStemmer.Stem(word), ArabicStemmer.Stem("و" + word)));

    [Fact]
    public void The_version_names_the_rules_and_the_lists() => Assert.Matches("^[0-9]+-[0-9a-f]{12}$", AnalyzerVersion.Current);
}
