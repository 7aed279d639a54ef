using NewsSite.Domain.HouseWords;

namespace NewsSite.Domain.Tests.HouseWords;

public class HouseWordTests
{
    [Fact]
    public void A_word_is_known_by_its_letters_alone() => Assert.Equal("جوجل", new HouseWord("  جُـوجل\u202E ", "غوغل", " ").Key);

    [Fact]
    public void A_word_without_another_is_banned()
    {
        var word = new HouseWord("استشهادي", " ", "رأي لا خبر");

        Assert.True(word.IsBanned);
        Assert.Null(word.Right);
        Assert.Equal("رأي لا خبر", word.Note);
    }

    [Theory]
    [InlineData(" ", "غوغل")]
    [InlineData("،", "غوغل")]
    [InlineData("غوغل", "غوغل")]
    [InlineData("ترامب", "دونالد ترامب")]
    [InlineData("ترامب", "الرئيس وترامب")]
    public void What_cannot_be_put_right_is_refused(string wrong, string right) => Assert.Throws<RuleViolation>(() => new HouseWord(wrong, right, null));

    [Fact]
    public void What_is_too_long_is_refused()
    {
        Assert.Throws<RuleViolation>(() => new HouseWord(new string('ب', 81), null, null));
        Assert.Throws<RuleViolation>(() => new HouseWord("ب", new string('ت', 81), null));
        Assert.Throws<RuleViolation>(() => new HouseWord("ب", null, new string('ت', 201)));
    }

    [Fact]
    public void Capitals_may_be_all_that_differs() => Assert.Equal("WhatsApp", new HouseWord("Whatsapp", "WhatsApp", null).Right);

    [Fact]
    public void Two_words_of_which_one_finds_what_the_other_writes_cannot_stand_together()
    {
        HouseWord[] list = [new("جوجل", "غوغل", null), new("ولاية بورما", "ميانمار", null)];

        Assert.Equal("في القائمة ما يخالف «شركة جوجل».", new HouseWord("قوقل", "شركة جوجل", null).QuarrelWith(list));
        Assert.Equal("القائمة تفضّل «ميانمار»، وفيها هذه الكلمة.", new HouseWord("ميانمار", "بورما", null).QuarrelWith(list));
        Assert.Null(new HouseWord("قوقل", "غوغل", null).QuarrelWith(list));
        Assert.Null(new HouseWord("جُوجل", "غوغل", "بلا خلاف مع نفسها").QuarrelWith(list));
    }
}
