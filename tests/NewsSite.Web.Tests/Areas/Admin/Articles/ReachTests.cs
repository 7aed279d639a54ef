using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>A7: after an act that readers notice, the story's page says where they meet it.</summary>
public sealed class ReachTests
{
    [Fact]
    public async Task After_a_withdrawal_every_place_that_showed_the_story_is_listed_and_answers_without_it()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("سياسة");
        await site.Desk.OpenCategoryAsync("دبلوماسية", under: "سياسة");
        var story = await site.Desk.PublishAsync(category: "دبلوماسية", authors: ["سالم"], tags: ["قمة"]);
        await site.Desk.PublishAsync("خبر يبقى");
        var desk = FormattableString.Invariant($"/admin/articles/{story.Id}");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        Assert.False((await salma.OpenAsync(desk)).One(".reach").HasAttribute("open"));

        await salma.ActAsync(desk, "withdraw");

        var page = await salma.OpenAsync(desk);
        Assert.True(page.One(".reach").HasAttribute("open"));
        Assert.Equal("410", page.One(".reach").GetAttribute("data-answer"));
        Assert.Equal(
            ["صفحة المقال", "الصفحة الأولى", "آخر الأخبار", "القسم سياسة", "خلاصة القسم سياسة", "القسم دبلوماسية", "خلاصة القسم دبلوماسية", "الوسم قمة", "خلاصة الوسم قمة", "الكاتب سالم", "خلاصة الكاتب سالم", "خريطة الموقع لمحركات البحث"],
            page.Texts(".reach li a").Select(name => name.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)));
        var (own, lists) = (page.Links(".reach li a")[0], page.Links(".reach li a").Skip(1));
        Assert.Equal(410, (await site.Reader.OpenAsync(own)).Status);
        foreach (var list in lists)
        {
            var answer = await site.Reader.OpenAsync(list);
            Assert.Equal(200, answer.Status);
            Assert.DoesNotContain(own, answer.Html, StringComparison.Ordinal);
        }

        Assert.False((await salma.OpenAsync(desk)).One(".reach").HasAttribute("open"));
    }

    [Fact]
    public async Task What_readers_never_saw_has_no_such_list()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Empty((await salma.OpenAsync(FormattableString.Invariant($"/admin/articles/{story.Id}"))).All(".reach"));
    }
}
