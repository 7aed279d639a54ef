using CsCheck;
using NewsSite.Search.Queries;

namespace NewsSite.Search.Tests.Queries;

public class QueryWordsTests
{
    [Theory]
    [InlineData("قمة المناخ", "قم|مناخ")]
    [InlineData("قمة في المناخ", "قم|مناخ")]
    [InlineData("على", "عل")]
    [InlineData("على من", "عل|من")]
    [InlineData("«قمة في المناخ»", "قم في مناخ")]
    [InlineData("\"قمة المناخ\" دبي", "قم مناخ|دب")]
    [InlineData("\"قمة المناخ", "قم|مناخ")]
    [InlineData("“قمة المناخ”", "قم مناخ")]
    [InlineData("\"في\" مصر", "مصر")]
    [InlineData("قمة القمة قمه", "قم")]
    [InlineData("كوفيد-19", "كوفيد 19")]
    [InlineData("3.5", "3 5")]
    [InlineData("لـCNN", "cnn")]
    [InlineData("ترامب،بوتين", "ترامب|بوتين")]
    [InlineData("(الأمم المتحدة)", "امم|متحد")]
    [InlineData("title:مصر AND +سوريا -لبنان فرنسا* ~ ^2 [a TO b] \\", "title|مصر|and|سوريا|لبنان|فرنس|2|a|to|b")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("؟!\" و", "")]
    public void What_was_typed_becomes_words(string? typed, string expected) =>
        Assert.Equal(expected, string.Join('|', QueryWords.From(typed).All.Select(word => string.Join(' ', word.Terms))));

    [Fact]
    public void A_word_is_shown_as_it_was_written()
    {
        var word = QueryWords.From("(الوزارةُ)").All[0];
        Assert.Equal("الوزارةُ", word.Written);
    }

    [Fact]
    public void Ten_words_are_read_and_the_rest_is_told_of()
    {
        var words = QueryWords.From("مصر سوريا العراق الأردن اليمن السودان ليبيا تونس قطر عمان الكويت");
        Assert.Equal(10, words.All.Count);
        Assert.True(words.IsCut);
        Assert.False(QueryWords.From("مصر سوريا").IsCut);
    }

    [Fact]
    public void A_long_query_is_cut_before_the_word_that_does_not_fit()
    {
        var words = QueryWords.From(string.Join(' ', Enumerable.Repeat(new string('a', 97), 2)) + " مصر سوريا");
        Assert.Equal(2, words.All.Count);
        Assert.Equal("مصر", words.All[1].Written);
        Assert.True(words.IsCut);
    }

    [Fact]
    public void Any_text_stays_within_the_limits() =>
        Gen.OneOf(Gen.Char["ابتكلو aZ3٣-.،«»\"“” \u064B\u0640"], Gen.Char).Array[0, 400].Select(chars => new string(chars)).Sample(text =>
        {
            var words = QueryWords.From(text);
            Assert.True(words.All.Sum(word => word.Terms.Count) <= QueryWords.MaxWords);
            Assert.All(words.All, word => Assert.All(word.Terms, term => Assert.InRange(term.Length, 1, 4 * QueryWords.MaxCharacters)));
        });
}
