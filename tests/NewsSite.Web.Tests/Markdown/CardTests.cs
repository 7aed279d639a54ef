namespace NewsSite.Web.Tests.Markdown;

public class CardTests
{
    [Theory]
    [InlineData("https://x.com/reuters/status/123456", "x", "منشور على X")]
    [InlineData("https://twitter.com/reuters/status/123456", "x", "منشور على X")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "youtube", "فيديو على YouTube")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ", "youtube", "فيديو على YouTube")]
    [InlineData("https://t.me/durov/142", "telegram", "منشور على Telegram")]
    [InlineData("https://www.instagram.com/p/Cabc_-123/", "instagram", "منشور على Instagram")]
    public void A_post_whose_address_stands_alone_is_a_card(string address, string kind, string name) =>
        Assert.Equal(
            $"<p class=\"embed embed-{kind}\"><a href=\"{address}\" rel=\"noopener\"><strong>{name}</strong> <bdi dir=\"ltr\">{address["https://".Length..]}</bdi></a></p>",
            Body.Html(address));

    [Theory]
    [InlineData("شاهد https://x.com/reuters/status/123456")]
    [InlineData("- https://x.com/reuters/status/123456")]
    [InlineData("https://x.com/reuters")]
    [InlineData("https://x.com.example.com/reuters/status/123456")]
    [InlineData("https://example.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("[منشور](https://x.com/reuters/status/123456)")]
    public void Any_other_address_is_a_link(string markdown) => Assert.DoesNotContain("embed", Body.Html(markdown), StringComparison.Ordinal);

    [Fact]
    public void The_address_of_a_story_is_marked_for_the_page() =>
        Assert.Contains("<p class=\"story-card\"", Body.Html("https://news.example/a/12"), StringComparison.Ordinal);

    [Fact]
    public void A_card_adds_no_words_to_the_count() => Assert.Equal(Body.Words("https://example.com/status/1"), Body.Words("https://x.com/a/status/1"));

    [Fact]
    public void A_quotation_in_a_quotation_and_nothing_else_is_a_sentence_set_large() =>
        Assert.Equal("<blockquote class=\"pull\">\n<p>لا أحد يلاحظ الضوء.</p>\n</blockquote>", Body.Html("> > لا أحد يلاحظ الضوء."));

    [Theory]
    [InlineData("> قول\n>\n> > قول فيه")]
    [InlineData("> > - بند")]
    public void Any_other_quotation_stays_one(string markdown) => Assert.DoesNotContain("pull", Body.Html(markdown), StringComparison.Ordinal);
}
