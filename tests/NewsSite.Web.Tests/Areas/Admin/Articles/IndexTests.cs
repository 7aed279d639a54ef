using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>The desk's list, narrowed down.</summary>
public sealed class IndexTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("الامارات")]
    [InlineData("الإمــارات")]
    [InlineData("مستشفي")]
    [InlineData("مستشفى")]
    [InlineData("قافله طبية")]
    [InlineData("طِبِّيَّة  الإمارات")]
    public async Task Words_are_found_however_they_are_spelt_and_in_any_order(string text)
    {
        await using var site = new SiteFactory();
        await site.Desk.DraftAsync("الإمارات ترسل قافلة طبية إلى مستشفى المدينة");
        await site.Desk.DraftAsync("خبر آخر");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.OpenAsync("/admin/articles?text=" + Uri.EscapeDataString(text));

        Assert.Equal(["الإمارات ترسل قافلة طبية إلى مستشفى المدينة"], page.Texts(".desk-headline"));
    }

    [Fact]
    public async Task A_new_headline_is_found_before_readers_see_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("الأول");
        await ReviseAsync(site, story, "الثاني");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(["الثاني"], (await salma.OpenAsync("/admin/articles?text=" + Uri.EscapeDataString("ثاني"))).Texts(".desk-headline"));
        Assert.Empty((await salma.OpenAsync("/admin/articles?text=" + Uri.EscapeDataString("الأول"))).Texts(".desk-headline"));
    }

    [Fact]
    public async Task Live_stories_with_changes_and_with_a_scheduled_update_are_lists_of_their_own()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync("بلا تعديلات");
        var (changed, waiting, gone) = (await site.Desk.PublishAsync("معدّل"), await site.Desk.PublishAsync("مجدول تحديثه"), await site.Desk.PublishAsync("مسحوب"));
        var first = await site.Desk.DraftAsync("مجدول");
        await site.Desk.ChangeAsync(first, a => a.Schedule(DateTimeOffset.UtcNow.AddDays(1), Newsroom.Maria, Newsroom.Monday));
        foreach (var story in (Article[])[changed, waiting, gone]) await ReviseAsync(site, story, story.Headline);
        await site.Desk.ChangeAsync(waiting, a => a.Schedule(DateTimeOffset.UtcNow.AddDays(1), Newsroom.Maria, Newsroom.Monday));
        await site.Desk.WithdrawAsync(gone);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(["مجدول تحديثه", "معدّل"], (await salma.OpenAsync("/admin/articles?status=Unpublished")).Texts(".desk-headline"));
        Assert.Equal(["مجدول تحديثه"], (await salma.OpenAsync("/admin/articles?status=UpdateScheduled")).Texts(".desk-headline"));
        await site.Desk.PublishAgainAsync(changed);
        Assert.Equal(["مجدول تحديثه"], (await salma.OpenAsync("/admin/articles?status=Unpublished")).Texts(".desk-headline"));
    }

    [Theory]
    [InlineData("Unpublished")]
    [InlineData("UpdateScheduled")]
    [InlineData("Published")]
    public async Task Each_list_goes_on_page_by_page(string status)
    {
        await using var site = new SiteFactory();
        foreach (var story in await site.Desk.PublishManyAsync(40))
        {
            await site.Desk.ChangeAsync(story, a =>
            {
                a.Revise(a.Revisions[0].Content(), Newsroom.Maria, Newsroom.Tuesday.AddMinutes(a.Id / 3));
                a.Schedule(Newsroom.Wednesday.AddMinutes(a.Id / 3), Newsroom.Maria, Newsroom.Tuesday);
            });
        }

        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var seen = await HeadlinesAsync(salma, $"/admin/articles?status={status}");

        Assert.Equal((40, 40), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task A_categorys_list_has_also_what_stands_in_it_besides_and_each_story_once()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("دوري", under: "رياضة");
        await site.Desk.OpenCategoryAsync("كأس", under: "رياضة");
        await site.Desk.PublishAsync("في السياسة", Newsroom.Monday, authors: ["سالم"]);
        await site.Desk.PublishAsync("في السياسة والدوري والكأس", Newsroom.Monday, authors: ["سالم"], further: ["دوري", "كأس"]);
        await site.Desk.PublishAsync("في الدوري", Newsroom.Monday, "دوري");
        await site.Desk.PublishAsync("في الكأس", Newsroom.Monday, "كأس", ["سالم"]);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await using var db = site.Store.Open();
        var ids = await db.Categories.ToDictionaryAsync(c => c.Name, c => c.Id, Ct);
        var salem = await db.Authors.Where(a => a.Name == "سالم").Select(a => a.Id).SingleAsync(Ct);
        async Task<List<string>> ListAsync(string filter) => [.. (await salma.OpenAsync($"/admin/articles?{filter}")).Texts(".desk-headline")];

        Assert.Equal(["في الدوري", "في السياسة والدوري والكأس"], await ListAsync($"category={ids["دوري"]}"));
        Assert.Equal(["في الكأس", "في الدوري", "في السياسة والدوري والكأس"], await ListAsync($"category={ids["رياضة"]}"));
        Assert.Equal(["في السياسة والدوري والكأس", "في السياسة"], await ListAsync($"category={ids["سياسة"]}"));
        Assert.Equal(["في الكأس", "في السياسة والدوري والكأس"], await ListAsync($"category={ids["رياضة"]}&author={salem}"));
    }

    [Fact]
    public async Task A_sections_list_goes_on_though_its_stories_stand_in_two_of_its_categories()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("دوري", under: "رياضة");
        await site.Desk.OpenCategoryAsync("كأس", under: "رياضة");
        for (var i = 1; i <= 35; i++) await site.Desk.PublishAsync($"الخبر {i}", further: ["دوري", "كأس"]);
        await using var db = site.Store.Open();
        var sport = await db.Categories.Where(c => c.Name == "رياضة").Select(c => c.Id).SingleAsync(Ct);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(35, (await HeadlinesAsync(salma, $"/admin/articles?category={sport}")).Distinct().Count());
    }

    [Fact]
    public async Task What_was_kept_before_headlines_had_keys_is_found_once_they_are_filled()
    {
        await using var site = new SiteFactory();
        await site.Desk.DraftAsync("الأولى");
        var changed = await site.Desk.PublishAsync("الثانية");
        await ReviseAsync(site, changed, "الثالثة");
        await using (var db = site.Store.Open())
        {
            await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.HeadlineKey, (string?)null).SetProperty(a => a.UnpublishedSince, (DateTimeOffset?)null), Ct);
        }

        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        Assert.Empty((await salma.OpenAsync("/admin/articles?text=" + Uri.EscapeDataString("الاولي"))).Texts(".desk-headline"));

        Assert.Equal(2, await site.Services.GetRequiredService<FillDeskColumns>().RunAsync(Ct));
        Assert.Equal(0, await site.Services.GetRequiredService<FillDeskColumns>().RunAsync(Ct));

        Assert.Equal(["الأولى"], (await salma.OpenAsync("/admin/articles?text=" + Uri.EscapeDataString("الاولي"))).Texts(".desk-headline"));
        Assert.Equal(["الثالثة"], (await salma.OpenAsync("/admin/articles?status=Unpublished")).Texts(".desk-headline"));
    }

    /// <summary>Those of all pages, from this one on.</summary>
    private static async Task<List<string>> HeadlinesAsync(Staff editor, string? path)
    {
        List<string> seen = [];
        while (path is not null)
        {
            var page = await editor.OpenAsync(path);
            seen.AddRange(page.Texts(".desk-headline"));
            path = page.All("a[rel=next]").Select(a => a.GetAttribute("href")).FirstOrDefault();
        }

        return seen;
    }

    private static Task ReviseAsync(SiteFactory site, Article story, string headline) =>
        site.Desk.ChangeAsync(story, a => a.Revise(a.Revisions[^1].Content() with { Headline = headline, Slug = null }, Newsroom.Maria, Newsroom.Tuesday.AddMinutes(a.Id)));
}
