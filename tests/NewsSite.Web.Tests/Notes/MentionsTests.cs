using NewsSite.Domain.Accounts;
using NewsSite.Web.Notes;

namespace NewsSite.Web.Tests.Notes;

public sealed class MentionsTests
{
    private static readonly Colleague[] All = [new(new EditorId("1"), "سلمى"), new(new EditorId("2"), "سلمى العلي"), new(new EditorId("3"), "أحمد")];

    [Theory]
    [InlineData("@سلمى العلي راجعي الرقم", "2")]
    [InlineData("راجعي @سلمى، الرقم", "1")]
    [InlineData("@احمد و@سلمى", "3,1")]
    [InlineData("@سلمىاء", "")]
    [InlineData("salma@news.example", "")]
    [InlineData("@", "")]
    public void Whoever_is_named_after_an_at_is_mentioned(string text, string ids) =>
        Assert.Equal(ids, string.Join(',', Mentions.In(text, All).Select(c => c.Id.Value)));
}
