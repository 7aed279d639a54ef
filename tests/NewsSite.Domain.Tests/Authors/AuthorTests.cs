using NewsSite.Domain.Authors;
using NewsSite.Domain.Changes;
using static NewsSite.Testing.Newsroom;

namespace NewsSite.Domain.Tests.Authors;

public class AuthorTests
{
    [Fact]
    public void A_new_picture_is_told_to_readers_once()
    {
        var author = new Author("مريم العلي", Monday);

        author.Illustrate(7, Tuesday);
        author.Illustrate(7, Wednesday);

        Assert.Equal(7, author.PictureId);
        Assert.Equal([(ChangeKind.AuthorChanged, Monday), (ChangeKind.AuthorChanged, Tuesday)], author.Changes.Select(c => (c.Kind, c.At)));
    }
}
