using NewsSite.Domain.Changes;
using NewsSite.Domain.Tags;
using static NewsSite.Testing.Newsroom;

namespace NewsSite.Domain.Tests.Tags;

public class TagTests
{
    [Fact]
    public void A_new_picture_is_told_to_readers_once()
    {
        var tag = new Tag("قمة", Monday);

        tag.Illustrate(7, Tuesday);
        tag.Illustrate(7, Wednesday);

        Assert.Equal(7, tag.PictureId);
        Assert.Equal([(ChangeKind.TagChanged, Monday), (ChangeKind.TagChanged, Tuesday)], tag.Changes.Select(c => (c.Kind, c.At)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("؟!")]
    public void A_name_that_cannot_be_an_address_is_refused(string name) => Assert.Throws<RuleViolation>(() => new Tag(name, Monday));
}
