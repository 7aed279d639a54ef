using NewsSite.Domain.Accounts;
using NewsSite.Testing;

namespace NewsSite.Domain.Tests.Accounts;

public class RightsTests
{
    private const int Politics = 1;
    private const int Sport = 2;

    [Fact]
    public void An_editor_without_sections_publishes_everywhere_and_one_with_them_only_there()
    {
        Assert.True(Of(Role.Editor).MayPublishIn(Sport));
        Assert.True(Of(Role.Editor, Politics).MayPublishIn(Politics));
        Assert.False(Of(Role.Editor, Politics).MayPublishIn(Sport));
        Assert.True(Of(Role.Admin, Politics).MayPublishIn(Sport));
        Assert.False(Of(Role.Contributor).MayPublishIn(Politics));
    }

    [Fact]
    public void A_contributor_edits_only_what_is_their_own_and_was_never_live()
    {
        var writer = Of(Role.Contributor);
        var own = Newsroom.Draft();

        Assert.True(writer.MayEdit(own));
        Assert.False((writer with { Who = Newsroom.Salim }).MayEdit(own));
        own.SubmitForReview(Newsroom.Maria, Newsroom.Tuesday);
        Assert.True(writer.MayEdit(own));
        own.Publish(Newsroom.Salim, Newsroom.Tuesday);
        Assert.False(writer.MayEdit(own));
        own.Withdraw(null, Newsroom.Salim, Newsroom.Wednesday);
        Assert.False(writer.MayEdit(own));
    }

    [Fact]
    public void Only_admins_run_the_house() => Assert.Equal([false, false, true], Enum.GetValues<Role>().Select(role => Of(role).MayRunTheHouse));

    private static Rights Of(Role role, params int[] sections) => new(Newsroom.Maria, role, sections.ToHashSet());
}
