namespace NewsSite.Web.Tests.Markdown;

public class EmphasisTests
{
    [Fact]
    public void Bold_directly_after_waw_is_bold() =>
        Assert.Equal("<p>و<strong>“بوتين”</strong> قال</p>", Body.Html("و**“بوتين”** قال"));

    [Fact]
    public void Bold_in_guillemets_after_waw_is_bold() =>
        Assert.Equal("<p>و<strong>«بوتين»</strong> وافق</p>", Body.Html("و**«بوتين»** وافق"));

    [Fact]
    public void Bold_in_straight_quotes_after_waw_is_bold() =>
        Assert.Equal("<p>قال و<strong>\"ترامب\"</strong> إن</p>", Body.Html("قال و**\"ترامب\"** إن"));

    [Fact]
    public void Two_bold_names_joined_by_waw_are_two() =>
        Assert.Equal("<p><strong>“ترامب”</strong>و<strong>“بوتين”</strong></p>", Body.Html("**“ترامب”**و**“بوتين”**"));

    [Fact]
    public void Bold_that_ends_in_an_exclamation_ends_before_a_letter() =>
        Assert.Equal("<p>هذا <strong>مهم!</strong>وقال</p>", Body.Html("هذا **مهم!**وقال"));

    [Fact]
    public void Bold_that_ends_in_a_colon_ends_before_a_letter() =>
        Assert.Equal("<p><strong>قال:</strong>ثم</p>", Body.Html("**قال:**ثم"));

    [Fact]
    public void A_vowel_sign_counts_as_its_letter() =>
        Assert.Equal("<p>وَ<strong>“بوتين”</strong>ُ قال</p>", Body.Html("وَ**“بوتين”**ُ قال"));

    [Fact]
    public void A_bracket_stays_outside_the_bold_that_stands_in_it() =>
        Assert.Equal("<p>(<strong>نص</strong>)و</p>", Body.Html("(**نص**)و"));

    [Fact]
    public void A_quotation_after_bold_does_not_keep_it_open() =>
        Assert.Equal("<p><strong>مهم</strong>“كذا” و<strong>غيره</strong></p>", Body.Html("**مهم**“كذا” و**غيره**"));

    [Fact]
    public void Italics_around_bold_that_follows_waw_stay_italics() =>
        Assert.Equal("<p><em>قال و<strong>“بوتين”</strong> وافق</em></p>", Body.Html("*قال و**“بوتين”** وافق*"));

    [Fact]
    public void Underscores_in_a_word_stay_underscores() =>
        Assert.Equal("<p>و_مائلة_ و_“كذا”_</p>", Body.Html("و_مائلة_ و_“كذا”_"));

    [Fact]
    public void Escaped_asterisks_stay_asterisks() =>
        Assert.Equal("<p>و**“حرفيًا”** قال</p>", Body.Html(@"و\*\*“حرفيًا”\*\* قال"));

    [Fact]
    public void A_lone_asterisk_after_a_word_stays_an_asterisk() =>
        Assert.Equal("<p>السعر 5*، انظر أدناه</p>", Body.Html("السعر 5*، انظر أدناه"));
}
