using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class WordsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t ", 0)]
    [InlineData("- … ؟ “”", 0)]
    [InlineData("خبر", 1)]
    [InlineData("قمة “ترامب” و”بوتين” المرتقبة", 4)]
    [InlineData("مُحَمَّدٌ عـــاجل", 2)]
    [InlineData("مح\u200Cمد", 1)]
    [InlineData("ـــ", 0)]
    [InlineData("نقلت CNN في 2026 نسبة 3.5% و10-15", 7)]
    [InlineData("أوكرانيا.. ترامب ، ثم – بوتين", 4)]
    [InlineData("قال—ثم مضى", 3)]
    [InlineData("خبر\u00A0عاجل\nجديد", 3)]
    [InlineData("٢٠٢٦", 1)]
    public void A_word_holds_a_letter_or_a_digit(string text, int expected) => Assert.Equal(expected, Words.Count(text));
}
