using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Data.Tests.Providers.Sqlite;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Media;
using NewsSite.Domain.StaticPages;
using NewsSite.Testing;
using NewsSite.Web.Addressing;
using NewsSite.Web.Background;
using NewsSite.Web.Markdown;
using NewsSite.Web.Tests.Caching;

namespace NewsSite.Web.Tests.Background;

/// <summary>What an older renderer made of a text is made anew, and nothing else of the story is touched. The cast's stories were rendered by renderer 1.</summary>
public sealed class RenderOldTextsTests
{
    private const string OldPicture = "<p><img src=\"/old.jpg\"></p>";

    private readonly FakeTimeProvider clock = new(Newsroom.Wednesday);
    private readonly Heard<RenderOldTexts> log = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_get_the_new_HTML_at_once_and_the_page_that_was_kept_is_gone()
    {
        await using var cached = new CachedSite();
        var picture = await cached.Desk.UploadAsync(caption: "القاعة، أمس.");
        var story = await cached.Desk.PublishAsync(with: c => Written(c, InText(picture), OldPicture));
        Assert.Empty((await cached.Reader.OpenAsync(story.Path())).All(".prose figure"));

        Assert.Equal(1, await Job(cached.Site).RunAsync(Ct));

        Assert.Equal(["القاعة، أمس."], (await cached.Reader.OpenAsync(story.Path())).Texts(".prose figcaption span"));
        await using var db = cached.Site.Store.Open();
        var revision = await db.Revisions.SingleAsync(Ct);
        Assert.Equal((ArticleRenderer.Version, true), (revision.RendererVersion, revision.Html.Contains("<figure", StringComparison.Ordinal)));
        Assert.Equal(0, await Job(cached.Site).RunAsync(Ct));
    }

    [Fact]
    public async Task The_working_copy_is_rendered_too_and_the_desk_sees_no_save()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        await site.Desk.ChangeAsync(story, a => a.Revise(Written(a.Revisions[^1].Content(), "متن لم **يُنشر**.", "<p>قديم</p>"), Newsroom.Salim, Newsroom.Tuesday));
        var other = await site.Desk.PublishAsync("بلا تعديلات");
        var job = Job(site);
        var before = await MarksAsync(site);

        Assert.Equal(2, await job.RunAsync(Ct));

        Assert.Equal(before, await MarksAsync(site));
        await using var db = site.Store.Open();
        Assert.Contains("<strong>", (await db.Revisions.SingleAsync(r => r.ArticleId == story.Id && r.Number == 2, Ct)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>", (await db.Articles.SingleAsync(a => a.Id == story.Id, Ct)).Html, StringComparison.Ordinal);
        Assert.False((await db.Articles.SingleAsync(a => a.Id == other.Id, Ct)).HasUnpublishedChanges);
    }

    [Fact]
    public async Task HTML_that_comes_out_the_same_is_no_change_for_readers()
    {
        await using var site = new SiteFactory();
        var same = new ArticleRenderer().Render("متن الخبر.").Html;
        await site.Desk.PublishAsync(with: c => Written(c, "متن الخبر.", same));
        await site.Desk.DraftAsync();
        await using var db = site.Store.Open();
        var changes = await db.Changes.CountAsync(Ct);

        Assert.Equal(2, await Job(site).RunAsync(Ct));

        Assert.Equal(changes, await db.Changes.CountAsync(Ct));
        Assert.Equal([ArticleRenderer.Version, ArticleRenderer.Version], await db.Articles.Select(a => a.RendererVersion).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_story_of_before_pictures_were_kept_by_row_gets_those_of_all_its_revisions()
    {
        await using var site = new SiteFactory();
        var (former, now) = (await site.Desk.UploadAsync(), await site.Desk.UploadAsync(1200, 800));
        var story = await site.Desk.PublishAsync(with: c => Written(c, InText(former), OldPicture));
        await site.Desk.ChangeAsync(story, a => a.Revise(Written(a.Revisions[^1].Content(), InText(now), OldPicture), Newsroom.Maria, Newsroom.Tuesday));
        await site.Desk.ChangeAsync(story, a => a.Revise(Written(a.Revisions[^1].Content(), $"{InText(now)}\n\n{Endless}", OldPicture), Newsroom.Maria, Newsroom.Tuesday));
        await site.Desk.ChangeAsync(story, a => a.Revise(Written(a.Revisions[^1].Content(), InText(now), OldPicture), Newsroom.Maria, Newsroom.Tuesday));
        await site.Desk.PublishAgainAsync(story);

        Assert.Equal(1, await Job(site).RunAsync(Ct));

        await using var db = site.Store.Open();
        Assert.Equal([former.Id, now.Id], await db.ArticlePictures.OrderBy(p => p.PictureId).Select(p => p.PictureId).ToListAsync(Ct));
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task What_a_colleague_saves_at_that_moment_stays_and_the_next_round_renders_it()
    {
        var meanwhile = new Meanwhile();
        await using var site = new SiteFactory { WithContext = options => options.AddInterceptors(meanwhile) };
        var job = Job(site);
        var story = await site.Desk.PublishAsync();
        meanwhile.Act = () => site.Desk.ChangeAsync(story, a =>
        {
            a.Revise(Written(a.Revisions[^1].Content(), "متن **الزميل**.", "<p>متن الزميل</p>"), Newsroom.Salim, Newsroom.Tuesday);
            a.Publish(Newsroom.Salim, Newsroom.Tuesday);
        });

        Assert.Equal(0, await job.RunAsync(Ct));
        await using var db = site.Store.Open();
        Assert.Equal(("<p>متن الزميل</p>", 2), await db.Articles.Select(a => new ValueTuple<string, int>(a.Html, a.LiveRevision!.Value)).SingleAsync(Ct));

        Assert.Equal(1, await job.RunAsync(Ct));
        Assert.Equal("الزميل", (await site.Reader.OpenAsync(story.Path())).Text(".prose strong"));
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_story_that_cannot_be_rendered_stops_none_of_the_others_and_is_told_of_once()
    {
        await using var site = new SiteFactory();
        var older = await site.Desk.PublishAsync("قبله");
        var broken = await site.Desk.PublishAsync("معطوب", with: c => Written(c, Endless, "<p>كما كان</p>"));
        var newer = await site.Desk.PublishAsync("بعده");
        var job = Job(site);

        Assert.Equal(2, await job.RunAsync(Ct));
        Assert.Equal(0, await job.RunAsync(Ct));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await job.RunAsync(Ct));

        Assert.Equal([$"Story {broken.Id} cannot be rendered again and stays as it is; trying again every hour"], log.Lines);
        Assert.Equal("كما كان", (await site.Reader.OpenAsync(broken.Path())).Text(".prose p"));
        await using var db = site.Store.Open();
        Assert.Equal([older.Id, newer.Id], await db.Articles.Where(a => a.RendererVersion == ArticleRenderer.Version).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(Ct));

        await site.Desk.ChangeAsync(broken, a =>
        {
            a.Revise(Written(a.Revisions[^1].Content(), "أُصلح.", "<p>أُصلح</p>"), Newsroom.Maria, Newsroom.Tuesday);
            a.Publish(Newsroom.Maria, Newsroom.Tuesday);
        });
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await job.RunAsync(Ct));
    }

    [Fact]
    public async Task Many_are_rendered_a_few_at_a_time_the_newest_first()
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(RenderOldTexts.AtOnce + 2);
        var job = Job(site);

        Assert.Equal(RenderOldTexts.AtOnce, await job.RunAsync(Ct));
        await using (var db = site.Store.Open())
            Assert.Equal(stories.Select(s => s.Id).Order().Take(2), await db.Articles.Where(a => a.RendererVersion == 1).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(Ct));
        Assert.Equal(2, await job.RunAsync(Ct));
        Assert.Equal(0, await job.RunAsync(Ct));
    }

    [Fact]
    public async Task Pages_about_the_site_are_rendered_too_and_a_form_that_is_open_meanwhile_is_still_saved()
    {
        await using var site = new SiteFactory();
        var page = await site.Desk.AddAsync(new StaticPage(Page("فريق العمل", "**كريم**"), Newsroom.Maria, Newsroom.Monday));
        await site.Desk.AddAsync(new StaticPage(Page("معطوبة", Endless), Newsroom.Maria, Newsroom.Monday));
        var job = Job(site);
        var before = await ChangesAsync(site);

        var done = await job.RunAsync(Ct);

        await using var db = site.Store.Open();
        var after = await db.StaticPages.SingleAsync(p => p.Id == page.Id, Ct);
        Assert.Equal((1, page.Version, page.ChangedAt, ArticleRenderer.Version), (done, after.Version, after.ChangedAt, after.RendererVersion));
        Assert.Equal("كريم", (await site.Reader.OpenAsync("/فريق-العمل")).Text(".prose strong"));
        Assert.Equal([.. before, ChangeKind.PagesChanged], await ChangesAsync(site));
        Assert.StartsWith("Page ", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_do_costs_a_look_into_the_indexes()
    {
        var reader = new QueryPlan.Reader();
        await using var site = new SiteFactory { WithContext = options => options.AddInterceptors(reader) };
        await site.Desk.PublishManyAsync(3);
        var job = Job(site);
        await job.RunAsync(Ct);
        reader.Plans.Clear();

        Assert.Equal(0, await job.RunAsync(Ct));

        Assert.Equal(2, reader.Plans.Count);
        Assert.All(reader.Plans, plan => Assert.Contains(plan.Steps, s => s.Contains("(RendererVersion<?)", StringComparison.Ordinal)));
        Assert.All(reader.Plans, plan => Assert.False(plan.Sorts, plan.ToString()));
    }

    /// <summary>A text beyond what the renderer takes.</summary>
    private static string Endless => $"[رابط]({new string('a', 3000)})";

    private static ArticleContent Written(ArticleContent content, string body, string html) => content with { Body = body, Rendered = new RenderedBody(html, RendererVersion: 1, WordCount: 2) };

    private static string InText(MediaItem picture) => $"![قاعة المجلس]({Address.Picture(picture.ContentHash, 800, "jpg")})";

    private static PageContent Page(string title, string body) => new() { Title = title, Body = body, Rendered = new RenderedBody("<p>قديم</p>", RendererVersion: 1, WordCount: 1) };

    /// <summary>All by which the desk and the readers tell that somebody wrote something.</summary>
    private static async Task<IReadOnlyList<string>> MarksAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        var stories = await db.Articles.OrderBy(a => a.Id).Select(a => new { a.Id, a.ChangedAt, a.UpdatedAt, a.UnpublishedSince, a.LatestRevision, a.LiveRevision, a.PublishedAt, Revisions = a.Revisions.Count }).ToListAsync(Ct);
        return [.. stories.Select(s => $"{s}"), $"{await db.Audit.CountAsync(Ct)}"];
    }

    private static async Task<List<ChangeKind>> ChangesAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        return await db.Changes.OrderBy(c => c.Id).Select(c => c.Kind).ToListAsync(Ct);
    }

    private RenderOldTexts Job(SiteFactory site) => new(site.Services.GetRequiredService<IServiceScopeFactory>(), clock, log);

    /// <summary>Does something just before the site's next save.</summary>
    private sealed class Meanwhile : SaveChangesInterceptor
    {
        public Func<Task>? Act { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var act = Act;
            Act = null;
            if (act is not null) await act();
            return result;
        }
    }
}
