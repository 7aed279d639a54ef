using NewsSite.Domain.Previews;
using NewsSite.Testing;

namespace NewsSite.Domain.Tests.Previews;

public sealed class PreviewLinkTests
{
    [Fact]
    public void A_link_opens_until_its_time_is_over()
    {
        var link = Link();

        Assert.True(link.OpensAt(Newsroom.Monday.AddMinutes(59)));
        Assert.False(link.OpensAt(Newsroom.Monday.AddHours(1)));
    }

    [Fact]
    public void A_revoked_link_opens_nothing_and_remembers_who_was_first()
    {
        var link = Link();
        link.Revoke(Newsroom.Salim, Newsroom.Monday);

        link.Revoke(Newsroom.Maria, Newsroom.Tuesday);

        Assert.False(link.OpensAt(Newsroom.Monday));
        Assert.Equal((Newsroom.Salim, Newsroom.Monday), (link.RevokedBy, link.RevokedAt));
    }

    [Fact]
    public void No_other_length_is_offered() =>
        Assert.Throws<RuleViolation>(() => new PreviewLink(1, new string('a', 64), TimeSpan.FromDays(365), Newsroom.Maria, Newsroom.Monday));

    private static PreviewLink Link() => new(1, new string('a', 64), TimeSpan.FromHours(1), Newsroom.Maria, Newsroom.Monday);
}
