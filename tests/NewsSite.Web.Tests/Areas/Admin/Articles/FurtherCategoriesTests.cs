using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>A story stands in its category and in further ones: as its editor sets it, and as readers find it.</summary>
public sealed class FurtherCategoriesTests
{
    private const string Boxes = "input[name='Form.FurtherCategoryIds']";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_find_it_in_each_list_and_feed_once_it_is_published_and_its_address_stays()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("قمة المناخ");
        await OpenCategoriesAsync(site);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        await SaveAsync(salma, story, further: ["3", "4"]);
        foreach (var path in (string[])["/علوم", "/علوم/بيئة", "/علوم/feed.xml", "/اقتصاد"]) Assert.DoesNotContain("قمة المناخ", (await site.Reader.OpenAsync(path)).Html, StringComparison.Ordinal);
        var edited = await salma.OpenAsync(Desk(story));
        Assert.Equal(["3", "4"], edited.All($"{Boxes}[checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("أقسام أخرى يظهر فيها: علوم: بيئة، اقتصاد", edited.Text(".boxes summary"));

        await salma.SubmitAsync(Desk(story), ("then", "Publish"), ("Form.FurtherCategoryIds", "3"));

        foreach (var path in (string[])["/سياسة", "/علوم", "/علوم/بيئة"])
        {
            Assert.Equal(["قمة المناخ"], (await site.Reader.OpenAsync(path)).Texts(".story-list h2"));
            Assert.Contains("قمة المناخ", (await site.Reader.OpenAsync($"{path}/feed.xml")).Html, StringComparison.Ordinal);
        }

        Assert.Empty((await site.Reader.OpenAsync("/اقتصاد")).Texts(".story-list h2"));
        Assert.Equal(200, (await site.Reader.OpenAsync(story.Path())).Status);
        Assert.Equal(story.Path(), (await site.Reader.OpenAsync("/علوم")).One(".story-list h2 a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_long_list_mixes_its_own_stories_with_others_by_date_page_by_page()
    {
        await using var site = new SiteFactory();
        await OpenCategoriesAsync(site);
        for (var i = 0; i < 45; i++)
            await site.Desk.PublishAsync($"الخبر {i}", Newsroom.Monday.AddMinutes(i), i % 3 == 0 ? "بيئة" : "سياسة", further: i % 3 == 0 ? null : ["بيئة", "علوم"]);

        foreach (var start in (string[])["/علوم", "/علوم/بيئة"])
        {
            List<string> seen = [];
            for (var path = start; path is not null;)
            {
                var page = await site.Reader.OpenAsync(path);
                seen.AddRange(page.Texts(".story-list h2"));
                path = page.All("a[rel=next]").Select(a => a.GetAttribute("href")).FirstOrDefault();
            }

            Assert.Equal(Enumerable.Range(0, 45).Reverse().Select(i => $"الخبر {i}"), seen);
        }
    }

    [Fact]
    public async Task The_history_says_where_it_stood_and_brings_it_back()
    {
        await using var site = new SiteFactory();
        await OpenCategoriesAsync(site);
        var story = await site.Desk.PublishAsync("خبر", further: ["اقتصاد"]);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await SaveAsync(salma, story, further: ["3"]);

        var history = await salma.OpenAsync(Desk(story) + "/history");
        Assert.Equal("أقسام أخرى", history.Text(".history-diff dt"));
        Assert.Equal(["حُذف: اقتصاد", "أُضيف: علوم: بيئة"], history.Texts(".diff-list li"));
        var old = await salma.OpenAsync(Desk(story) + "/history?number=1");
        await salma.PostAsync(Desk(story) + "/history", new()
        {
            ["__RequestVerificationToken"] = old.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!,
            ["formKey"] = old.One("input[name=formKey]").GetAttribute("value")!,
            ["number"] = "1",
        });

        await using var db = site.Store.Open();
        Assert.Equal(["4", "3", "4"], (await db.Revisions.OrderBy(r => r.Number).ToListAsync(Ct)).Select(r => string.Join(',', r.FurtherCategoryIds)));
    }

    [Fact]
    public async Task What_two_editors_ticked_and_unticked_is_joined()
    {
        await using var site = new SiteFactory();
        await OpenCategoriesAsync(site);
        var story = await site.Desk.PublishAsync("خبر", further: ["اقتصاد"]);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم حداد");
        var mine = await karim.OpenAsync(Desk(story));
        await SaveAsync(salma, story, further: ["3"]);

        var page = await PostAsync(karim, story, mine, further: ["2", "4"]);

        Assert.Equal(409, page.Status);
        Assert.Equal(["2", "3"], page.All($"{Boxes}[checked]").Select(i => i.GetAttribute("value")).Order());
    }

    [Fact]
    public async Task An_editor_of_a_section_neither_puts_a_story_into_another_nor_publishes_it_there()
    {
        await using var site = new SiteFactory();
        await OpenCategoriesAsync(site);
        var story = await site.Desk.PublishAsync("خبر");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        using var politics = await Staff.SignedInAsync(site, Role.Editor, "كريم حداد");
        await using (var db = site.Store.Open())
        {
            (await db.Accounts.SingleAsync(a => a.Name == "كريم حداد", Ct)).Describe("كريم حداد", Role.Editor, [1]);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(403, (await SaveAsync(politics, story, further: ["4"])).Status);
        await SaveAsync(admin, story, further: ["4"]);
        Assert.Equal(403, (await politics.SubmitAsync(Desk(story), ("then", "Publish"))).Status);
        Assert.Empty((await site.Reader.OpenAsync("/اقتصاد")).Texts(".story-list h2"));
        // What stands there already is theirs to correct.
        await admin.SubmitAsync(Desk(story), ("then", "Publish"));
        Assert.Equal(302, (await politics.SubmitAsync(Desk(story), ("Form.Headline", "أدق"), ("then", "Publish"))).Status);
        Assert.Equal(["أدق"], (await site.Reader.OpenAsync("/اقتصاد")).Texts(".story-list h2"));
    }

    [Fact]
    public async Task More_than_ten_are_refused_beside_the_boxes_and_stay_ticked()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync("خبر");
        for (var i = 0; i < 12; i++) await site.Desk.OpenCategoryAsync($"القسم {i}");
        var story = await site.Desk.PublishAsync("آخر");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await SaveAsync(salma, story, further: [.. Enumerable.Range(2, 11).Select(i => $"{i}")]);

        Assert.Equal("الأقسام الأخرى أكثر من 10.", page.Text("#further-error"));
        Assert.Equal(11, page.All($"{Boxes}[checked]").Count);
        Assert.True(page.One(".boxes").HasAttribute("open"));
    }

    [Fact]
    public async Task A_category_that_is_merged_or_made_the_storys_own_is_no_further_one_any_more()
    {
        await using var site = new SiteFactory();
        await OpenCategoriesAsync(site);
        var story = await site.Desk.PublishAsync("خبر", further: ["اقتصاد"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        Assert.Equal("في هذا القسم: لا مقالات، ويظهر فيه من أقسام أخرى مقال واحد.", (await admin.OpenAsync("/admin/categories/4/close")).Text(".form-lead"));

        await admin.SubmitAsync("/admin/categories/4/close", ("Form.HeirId", "3"));
        Assert.Equal(["خبر"], (await site.Reader.OpenAsync("/علوم/بيئة")).Texts(".story-list h2"));
        await admin.SubmitAsync(Desk(story), ("Form.CategoryId", "3"), ("then", "Publish"));

        Assert.Equal(["خبر"], (await site.Reader.OpenAsync("/علوم/بيئة")).Texts(".story-list h2"));
        await using var db = site.Store.Open();
        Assert.Empty(await db.FurtherCategories.ToListAsync(Ct));
    }

    /// <summary>سياسة (1) is there; علوم (2) with بيئة (3), and اقتصاد (4).</summary>
    private static async Task OpenCategoriesAsync(SiteFactory site)
    {
        await using (var db = site.Store.Open())
        {
            if (!await db.Categories.AnyAsync(Ct)) await site.Desk.OpenCategoryAsync("سياسة");
        }

        await site.Desk.OpenCategoryAsync("علوم", order: 1);
        await site.Desk.OpenCategoryAsync("بيئة", under: "علوم");
        await site.Desk.OpenCategoryAsync("اقتصاد", order: 2);
    }

    private static async Task<ReaderPage> SaveAsync(Staff who, Article story, string[] further) => await PostAsync(who, story, await who.OpenAsync(Desk(story)), further);

    private static Task<ReaderPage> PostAsync(Staff who, Article story, ReaderPage page, string[] further) =>
        who.PostFormAsync(Desk(story), [.. Staff.Fields(page).Where(f => f.Key != "Form.FurtherCategoryIds"), .. further.Select(id => KeyValuePair.Create("Form.FurtherCategoryIds", id))]);

    private static string Desk(Article story) => FormattableString.Invariant($"/admin/articles/{story.Id}");
}
