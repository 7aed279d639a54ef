using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

public sealed class IndexTests
{
    [Fact]
    public async Task The_bytes_say_Arabic_from_right_to_left()
    {
        await using var site = new SiteFactory();

        var page = await site.Reader.OpenAsync("/");

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_stories_says_so()
    {
        await using var site = new SiteFactory();

        var page = await site.Reader.OpenAsync("/");

        Assert.Equal(200, page.Status);
        Assert.Contains("لا أخبار بعد", page.Text(".empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_story_stands_on_the_page_twice_and_every_category_with_more_stories_has_a_block()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishManyAsync(30, "سياسة");
        await site.Desk.PublishManyAsync(9, "اقتصاد");
        await site.Desk.PublishManyAsync(20, "رياضة");

        var page = await site.Reader.OpenAsync("/");

        var stories = page.Links(".card-headline a");
        Assert.Equal(stories.Distinct(), stories);
        Assert.Equal((1 + 4 + 7) + (3 * 5), stories.Count);
        Assert.Equal(["سياسة", "اقتصاد", "رياضة"], page.Texts(".block-head h2"));
    }

    [Fact]
    public async Task The_newest_story_leads_and_the_latest_stand_in_order()
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(15);

        var page = await site.Reader.OpenAsync("/");

        Assert.Equal([stories[14].Path()], page.Links(".front-lead .card-headline a"));
        Assert.Equal([.. stories[3..10].AsEnumerable().Reverse().Select(s => s.Path())], page.Links(".latest .card-headline a"));
    }

    [Fact]
    public async Task Blocks_stand_in_the_newsrooms_order()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة", order: 2);
        await site.Desk.OpenCategoryAsync("اقتصاد", order: 1);
        await site.Desk.PublishManyAsync(20, "رياضة");
        await site.Desk.PublishManyAsync(20, "اقتصاد");

        var page = await site.Reader.OpenAsync("/");

        Assert.Equal(["اقتصاد", "رياضة"], page.Texts(".block-head h2"));
    }

    [Theory]
    [InlineData(1, "أ")]
    [InlineData(2, "أ ب")]
    [InlineData(3, "أ")]
    [InlineData(4, "أ د")]
    [InlineData(5, "أ د ه")]
    public async Task One_block_stands_across_the_page_and_the_next_two_side_by_side_unless_one_is_left_alone(int blocks, string wide)
    {
        await using var site = new SiteFactory();
        string[] names = ["أ", "ب", "ج", "د", "ه"];
        foreach (var (i, name) in names.Take(blocks).Index())
        {
            await site.Desk.OpenCategoryAsync(name, order: i + 1);
            await site.Desk.PublishManyAsync(20, name);
        }

        var page = await site.Reader.OpenAsync("/");

        Assert.Equal(blocks, page.All(".block").Count);
        Assert.Equal(wide.Split(' '), page.Texts(".block-wide h2"));
    }

    [Fact]
    public async Task Drafts_and_withdrawn_stories_do_not_show()
    {
        await using var site = new SiteFactory();
        await site.Desk.DraftAsync();
        var withdrawn = await site.Desk.PublishAsync("خبر سُحب");
        await site.Desk.WithdrawAsync(withdrawn);
        var story = await site.Desk.PublishAsync("خبر باقٍ", Newsroom.Tuesday);

        var page = await site.Reader.OpenAsync("/");

        Assert.Equal([story.Path()], page.Links(".card-headline a"));
    }
}
