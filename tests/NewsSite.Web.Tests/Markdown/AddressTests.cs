namespace NewsSite.Web.Tests.Markdown;

public class AddressTests
{
    [Theory]
    [InlineData("https://example.com/مقال-جديد، الآن", "https://example.com/مقال-جديد")]
    [InlineData("https://example.com/a؛ ثم", "https://example.com/a")]
    [InlineData("https://example.com/a؟", "https://example.com/a")]
    [InlineData("«https://example.com/a»", "https://example.com/a")]
    [InlineData("“https://example.com/a”", "https://example.com/a")]
    [InlineData("(https://example.com/a)", "https://example.com/a")]
    [InlineData("https://example.com/a_(b) نص", "https://example.com/a_(b)")]
    [InlineData("نص https://example.com/a.", "https://example.com/a")]
    [InlineData("نص https://example.com/a?x=1&y=2!", "https://example.com/a?x=1&amp;y=2")]
    [InlineData("وhttps://example.com/a\u200F نص", "https://example.com/a")]
    public void A_bare_address_ends_where_the_sentence_goes_on(string markdown, string shown) =>
        Assert.Contains($"rel=\"noopener\"><bdi dir=\"ltr\">{shown}</bdi></a>", Body.Html(markdown), StringComparison.Ordinal);
}
