using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

/// <summary>R23: the page of all corrections.</summary>
public sealed class CorrectionsTests
{
    [Fact]
    public async Task It_lists_what_was_corrected_newest_first_with_its_story()
    {
        await using var site = new SiteFactory();
        var first = await site.Desk.PublishAsync("الخبر الأول");
        var second = await site.Desk.PublishAsync("خبر CNN الثاني");
        await site.Desk.ChangeAsync(first, a => a.Correct("ورد الاسم خطأ.", Newsroom.Maria, Newsroom.Tuesday));
        await site.Desk.ChangeAsync(second, a => a.Correct("الرقم 12 لا 21.", Newsroom.Maria, Newsroom.Wednesday));

        var page = await site.Reader.OpenAsync("/corrections");

        Assert.Equal(["الرقم 12 لا 21.", "ورد الاسم خطأ."], page.Texts(".correction-text"));
        Assert.Equal([second.Path(), first.Path()], page.Links(".correction-story a"));
        Assert.Equal("CNN", page.Text(".correction-story bdi"));
        Assert.Equal(2, page.All(".correction-date time[datetime]").Count);
        Assert.Contains("/corrections", (await site.Reader.OpenAsync("/")).Links(".footer a"));
    }

    [Fact]
    public async Task Those_of_a_story_that_readers_cannot_see_are_not_in_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        await site.Desk.ChangeAsync(story, a => a.Correct("ورد الاسم خطأ.", Newsroom.Maria, Newsroom.Tuesday));
        await site.Desk.WithdrawAsync(story);

        Assert.Equal("لا تصحيحات هنا.", (await site.Reader.OpenAsync("/corrections")).Text(".empty"));

        await site.Desk.PublishAgainAsync(story);
        Assert.Single((await site.Reader.OpenAsync("/corrections")).All(".correction-text"));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition_also_among_those_of_one_moment()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        await site.Desk.ChangeAsync(story, a =>
        {
            for (var i = 0; i < 65; i++) a.Correct($"التصحيح {i}.", Newsroom.Maria, Newsroom.Tuesday.AddMinutes(i / 40));
        });

        List<string> seen = [];
        for (var next = (string?)"/corrections"; next is not null;)
        {
            var page = await site.Reader.OpenAsync(next);
            seen.AddRange(page.Texts(".correction-text"));
            next = page.Links(".pager a[rel=next]").SingleOrDefault();
        }

        Assert.Equal(65, seen.Count);
        Assert.Equal(65, seen.Distinct().Count());
        Assert.Equal(400, (await site.Reader.OpenAsync("/corrections?after=x")).Status);
    }
}
