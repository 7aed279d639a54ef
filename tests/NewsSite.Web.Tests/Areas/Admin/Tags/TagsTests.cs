using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using Serilog.Core;
using Serilog.Events;

namespace NewsSite.Web.Tests.Areas.Admin.Tags;

/// <summary>A9, R15: one tag per topic, and the addresses of the others lead to it.</summary>
public sealed class TagsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tag_is_found_by_letters_however_it_is_spelt()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(tags: ["أحمد شوقي", "الشعر"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(["أحمد شوقي"], (await admin.OpenAsync("/admin/tags?text=احمد")).Texts(".rows th a"));
        Assert.Equal(["أحمد شوقي"], (await admin.OpenAsync("/admin/tags?text=شَوقى")).Texts(".rows th a"));
        Assert.Equal(["مقال واحد", "مقال واحد"], (await admin.OpenAsync("/admin/tags")).Texts(".rows td"));
    }

    [Fact]
    public async Task A_long_list_is_walked_by_key_and_shows_each_tag_once()
    {
        await using var site = new SiteFactory();
        await using (var db = site.Store.Open())
        {
            for (var i = 0; i < 103; i++) db.Tags.Add(new Tag($"وسم {i}", Newsroom.Monday));
            await db.SaveChangesAsync(Ct);
        }

        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        List<string> seen = [];
        for (var next = "/admin/tags?text=وسم"; next is not null;)
        {
            var page = await admin.OpenAsync(next);
            seen.AddRange(page.Texts(".rows th a"));
            next = page.Links(".pager a") is [var link] ? link : null;
        }

        Assert.Equal((103, 103), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task Two_spellings_of_one_name_are_refused_and_what_was_typed_stays()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(tags: ["أوكرانيا"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.SubmitAsync("/admin/tags/new", ("Form.Name", "اوكرانيا"), ("Form.Description", "وصف."));

        Assert.Contains("وسم بهذا الاسم", page.Text(".field-error"), StringComparison.Ordinal);
        Assert.Equal("وصف.", page.One("#form-description").TextContent.Trim());
        Assert.Contains("لا حرف فيه", (await admin.SubmitAsync("/admin/tags/new", ("Form.Name", "؟!"))).Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal("الاسم أطول من 100 محرف.", (await admin.SubmitAsync("/admin/tags/new", ("Form.Name", new string('و', 101)))).Text(".field-error"));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_no_error_in_the_log()
    {
        var log = new LogEvents();
        await using var site = new SiteFactory { WithServices = services => services.AddSingleton<ILogEventSink>(log) };
        await site.Desk.PublishAsync(tags: ["أوكرانيا"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(200, (await admin.SubmitAsync("/admin/tags/new", ("Form.Name", "أوكرانيا"))).Status);

        Assert.DoesNotContain(log.Events, e => e.Level >= LogEventLevel.Error);
    }

    [Fact]
    public async Task Two_who_open_one_tag_at_one_moment_make_one()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var form = await admin.OpenAsync("/admin/tags/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => admin.SendAsync("/admin/tags/new", form, ("Form.Name", "قمة"))));

        Assert.Equal([200, 200, 200, 302], answers.Select(a => a.Status).Order());
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Tags.CountAsync(Ct));
    }

    [Fact]
    public async Task A_renamed_tag_leads_its_page_and_its_feed_on()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(tags: ["قمة"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        await admin.SubmitAsync("/admin/tags/1", ("Form.Name", "القمة العربية"), ("Form.Slug", ""), ("Form.Description", "ما قيل فيها."));

        await LeadsAsync(site, "/tag/قمه", "/tag/القمة-العربية");
        await LeadsAsync(site, "/tag/قمة/feed.xml", "/tag/القمة-العربية/feed.xml");
        Assert.Equal("ما قيل فيها.", (await site.Reader.OpenAsync("/tag/القمة-العربية")).Text(".page-lead"));
    }

    [Fact]
    public async Task Near_spellings_are_offered_and_merged_with_a_click_and_nothing_is_listed_twice()
    {
        await using var site = new SiteFactory();
        var both = await site.Desk.PublishAsync("خبر بالوسمين", Newsroom.Monday, tags: ["انتخابات", "الانتخابات"]);
        var one = await site.Desk.PublishAsync("خبر بأحدهما", Newsroom.Tuesday, tags: ["الانتخابات"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var near = await admin.OpenAsync("/admin/tags/near");
        Assert.Equal(["الانتخابات مقالان", "انتخابات مقال واحد"], near.Texts(".near label"));
        await admin.PostAsync("/admin/tags/near", new() { ["__RequestVerificationToken"] = near.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!, ["heir"] = "1", ["ids"] = "2" });

        Assert.Equal([one.Path(), both.Path()], (await site.Reader.OpenAsync("/tag/انتخابات")).Links(".card-headline a"));
        await LeadsAsync(site, "/tag/الانتخابات", "/tag/انتخابات");
        Assert.Equal("لا وسوم متشابهة.", (await admin.OpenAsync("/admin/tags/near")).Text(".empty"));
        await using var db = site.Store.Open();
        Assert.Equal([both.PublishedAt, one.PublishedAt], await db.ArticleTags.OrderBy(t => t.ArticleId).Select(t => t.ListedAt).ToListAsync(Ct));
        Assert.Contains(ChangeKind.TagClosed, await db.Changes.Where(c => c.TagId == 2).Select(c => c.Kind).ToListAsync(Ct));
    }

    [Fact]
    public async Task The_working_copy_and_old_revisions_mean_the_heir_and_so_does_the_old_name_when_it_is_typed()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(tags: ["كييف"]);
        await site.Desk.AddAsync(new Tag("كييڤ المدينة", Newsroom.Monday));
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        Assert.Equal(302, (await admin.SubmitAsync("/admin/tags/1/close", ("Form.Heir", "كييف المدينة"))).Status);

        Assert.Equal("كييڤ المدينة", (await admin.OpenAsync($"/admin/articles/{story.Id}")).One("#form-tags").TextContent.Trim());
        await site.Desk.ChangeAsync(story, a => a.Revise(Newsroom.Content("عنوان", a.Category) with { TagIds = [1] }, Newsroom.Maria, Newsroom.Tuesday));
        await site.Desk.PublishAgainAsync(story);
        Assert.Equal(["كييڤ المدينة"], (await site.Reader.OpenAsync("/a/1")) is var page ? (await site.Reader.OpenAsync(page.Location!)).Texts(".tags a") : []);
        await admin.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.CategoryId", "1"), ("Form.Tags", "كييف"));

        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Tags.CountAsync(Ct));
        Assert.All(await db.ArticleTags.ToListAsync(Ct), row => Assert.Equal(2, row.TagId));
    }

    [Fact]
    public async Task A_deleted_tag_leaves_its_stories_and_its_address_says_gone()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(tags: ["قمة"]);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal("اكتب الاسم الذي يبقى.", (await admin.SubmitAsync("/admin/tags/1/close")).Text(".field-error"));
        Assert.Equal("لا وسم باسم “غيره”.", (await admin.SubmitAsync("/admin/tags/1/close", ("Form.Heir", "غيره"))).Text(".field-error"));
        Assert.Contains("لا يُدمج الوسم في نفسه", (await admin.SubmitAsync("/admin/tags/1/close", ("Form.Heir", "قمة"))).Text(".refusals"), StringComparison.Ordinal);
        await admin.SubmitAsync("/admin/tags/1/close", ("without", "true"));

        Assert.Equal(410, (await site.Reader.OpenAsync("/tag/قمة")).Status);
        Assert.Empty((await site.Reader.OpenAsync(story.Path())).All(".tags a"));
        await using var db = site.Store.Open();
        Assert.Equal("حُذف", (await db.Audit.SingleAsync(a => a.Act == Act.TagClosed, Ct)).Detail);
        Assert.Equal(ArticleStatus.Published, (await db.Articles.SingleAsync(Ct)).Status);
    }

    [Fact]
    public async Task Tags_are_kept_by_admins_alone()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync(tags: ["قمة"]);
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        foreach (var path in (string[])["/admin/tags", "/admin/tags/new", "/admin/tags/near", "/admin/tags/1", "/admin/tags/1/close"])
        {
            Assert.Equal((path, 403), (path, (await editor.OpenAsync(path)).Status));
            Assert.Equal((path, 403), (path, (await editor.PostAsync(path, new() { ["without"] = "true" })).Status));
        }
    }

    private static async Task LeadsAsync(SiteFactory site, string from, string to)
    {
        var answer = await site.Reader.OpenAsync(from);
        Assert.Equal((from, 301, to), (from, answer.Status, Uri.UnescapeDataString(answer.Location ?? "")));
    }

    private sealed class LogEvents : ILogEventSink
    {
        public ConcurrentQueue<LogEvent> Events { get; } = new();

        public void Emit(LogEvent logEvent) => Events.Enqueue(logEvent);
    }
}
