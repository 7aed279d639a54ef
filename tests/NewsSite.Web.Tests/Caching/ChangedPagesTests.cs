using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Breaking;
using NewsSite.Domain.Changes;
using NewsSite.Testing;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Tests.Caching;

/// <summary>After every act, every page that is kept shows what a fresh rendering shows.</summary>
public sealed class ChangedPagesTests
{
    public static TheoryData<string> Acts => new(All.Keys);

    private static Dictionary<string, Func<CachedSite, Stories, Task>> All => new()
    {
        ["publish"] = async (site, stories) => await site.ActAsync(stories.Draft, s => s.Publish(Newsroom.Maria, Newsroom.Wednesday)),
        ["publish between others"] = async (site, stories) => await site.ActAsync(stories.Draft, s => s.Publish(Newsroom.Maria, Newsroom.Wednesday, Newsroom.Monday.AddHours(1))),
        ["withdraw"] = async (site, stories) => await site.ActAsync(stories.Middle, s => s.Withdraw("خطأ", Newsroom.Maria, Newsroom.Wednesday)),
        ["trash"] = async (site, stories) => await site.ActAsync(stories.Middle, s => s.Trash(Newsroom.Maria, Newsroom.Wednesday)),
        ["correct"] = async (site, stories) => await site.ActAsync(stories.Middle, s => s.Correct("كان الرقم خطأ.", Newsroom.Maria, Newsroom.Wednesday)),
        ["new headline"] = async (site, stories) => await ReviseAsync(site, stories.Middle, (_, content) => content with { Headline = "عنوان جديد" }),
        ["another category"] = async (site, stories) => await ReviseAsync(site, stories.Middle, (db, content) => content with { Category = db.Categories.Single(c => c.Name == "رياضة") }),
        ["from a child to another section"] = async (site, stories) => await ReviseAsync(site, stories.InChild, (db, content) => content with { Category = db.Categories.Single(c => c.Name == "سياسة") }),
        ["into a further category"] = async (site, stories) => await ReviseAsync(site, stories.Middle, (db, content) => content with { FurtherCategories = [db.Categories.Include(c => c.Parent).Single(c => c.Name == "دوري")] }),
        ["out of a further category"] = async (site, stories) => await ReviseAsync(site, stories.Elsewhere, (_, content) => content),
        ["withdraw from a further category"] = async (site, stories) => await site.ActAsync(stories.Elsewhere, s => s.Withdraw("خطأ", Newsroom.Maria, Newsroom.Wednesday)),
        ["a new headline in a further category"] = async (site, stories) => await site.ActAsync(stories.Elsewhere, s =>
        {
            s.Revise(s.Revisions[0].Content() with { Headline = "عنوان جديد" }, Newsroom.Maria, Newsroom.Wednesday);
            s.Publish(Newsroom.Maria, Newsroom.Wednesday);
        }),
        ["other tags and authors"] = async (site, stories) => await ReviseAsync(site, stories.Middle, (_, content) => content with { TagIds = [], AuthorIds = [] }),
        ["describe a category"] = async (site, _) => await site.ActAsync(async db => (await db.Categories.SingleAsync(c => c.Name == "سياسة")).Describe("وصف جديد", Newsroom.Wednesday)),
        ["rename a category"] = async (site, _) => await site.ActAsync(async db => (await db.Categories.SingleAsync(c => c.Name == "سياسة")).Rename("سياسة اليوم", null, Newsroom.Wednesday)),
        ["order the categories"] = async (site, _) => await site.ActAsync(async db => (await db.Categories.SingleAsync(c => c.Name == "سياسة")).PlaceAt(9, Newsroom.Wednesday)),
        ["describe a tag"] = async (site, _) => await site.ActAsync(async db => (await db.Tags.SingleAsync(t => t.Name == "قمة")).Describe("وصف جديد", Newsroom.Wednesday)),
        ["introduce an author"] = async (site, _) => await site.ActAsync(async db => (await db.Authors.SingleAsync(a => a.Name == "سالم")).Introduce("محرر", "وصف جديد", Newsroom.Wednesday)),
        ["a breaking line"] = async (site, stories) => await site.ActAsync(db =>
        {
            db.Add(new BreakingLine("خبر عاجل", stories.Middle.Id, TimeSpan.FromHours(1), db.BreakingLines.Max(l => l.Id), Newsroom.Maria, DateTimeOffset.UtcNow));
            db.Add(Change.OfSite(ChangeKind.BreakingChanged, DateTimeOffset.UtcNow));
            return Task.CompletedTask;
        }),
        ["withdraw what the breaking line leads to"] = async (site, stories) => await site.ActAsync(stories.Old, s => s.Withdraw("خطأ", Newsroom.Maria, Newsroom.Wednesday)),
        ["another address where the breaking line leads"] = async (site, stories) => await ReviseAsync(site, stories.Old, (_, content) => content with { Headline = "عنوان جديد" }),
        ["on another node"] = async (site, stories) =>
        {
            await site.Desk.ChangeAsync(stories.Draft, s => s.Publish(Newsroom.Maria, Newsroom.Wednesday));
            await site.FollowOthersAsync();
        },
        ["in a transaction"] = async (site, stories) =>
        {
            await site.ActAsync(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                var story = (await Data.Articles.ArticleQueries.WorkingCopyAsync(db, stories.Middle.Id, CancellationToken.None))!;
                story.Withdraw(null, Newsroom.Maria, Newsroom.Wednesday);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            });
        },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task No_page_shows_what_was_before(string act)
    {
        await using var cached = new CachedSite();
        var stories = await FilledAsync(cached);
        string[] paths =
        [
            "/", "/latest", "/سياسة", "/رياضة", "/رياضة/دوري", "/رياضة/feed.xml", "/رياضة/دوري/feed.xml", "/فن", "/فن/feed.xml", "/tag/قمة", "/tag/قمة/feed.xml", "/author/سالم", "/author/سالم/feed.xml", "/about", "/sitemap.xml", "/sitemap-pages.xml", "/sitemap-stories-1.xml", "/sitemap-news.xml",
            stories.Old.Path(), stories.Middle.Path(), stories.New.Path(), stories.Draft.Path(), stories.Reader.Path(),
            $"/a/{stories.Middle.Id}", $"/a/{stories.Draft.Id}", "/سياسة/فرعي", "/tag/آخر",
        ];
        var before = new Dictionary<string, string>();
        foreach (var path in paths) before[path] = (await cached.Reader.OpenAsync(path)).Html;

        await All[act](cached, stories);

        var changed = 0;
        foreach (var path in paths)
        {
            var page = await cached.Reader.OpenAsync(path);
            var fresh = await RenderedAsync(cached, path);
            Assert.Equal(fresh, (page.Status, page.Location ?? "", page.Html));
            if (page.Html != before[path]) changed++;
        }

        Assert.InRange(changed, 1, paths.Length);
    }

    private static async Task<Stories> FilledAsync(CachedSite cached)
    {
        await cached.Desk.OpenCategoryAsync("سياسة");
        await cached.Desk.OpenCategoryAsync("رياضة");
        await cached.Desk.OpenCategoryAsync("دوري", under: "رياضة");
        await cached.Desk.OpenCategoryAsync("فن");
        var old = await cached.Desk.PublishAsync("أقدم", Newsroom.Monday, authors: ["سالم"], tags: ["قمة"]);
        var middle = await cached.Desk.PublishAsync("أوسط", Newsroom.Monday.AddHours(2), authors: ["سالم"], tags: ["قمة"]);
        var newest = await cached.Desk.PublishAsync("أحدث", Newsroom.Monday.AddHours(4));
        var reader = await cached.Desk.PublishAsync("يحيل إلى الأوسط", Newsroom.Monday.AddHours(-9), with: content => content with { ReadAlsoIds = [middle.Id] });
        await cached.Desk.PublishAsync("بينهما", Newsroom.Monday.AddHours(-4));
        var inChild = await cached.Desk.PublishAsync("في فرع", Newsroom.Monday.AddHours(-20), "دوري");
        var elsewhere = await cached.Desk.PublishAsync("في غير قسم", Newsroom.Monday.AddHours(-21), further: ["دوري", "فن"]);
        var draft = await cached.Desk.DraftAsync("مسودة");
        await cached.ActAsync(db =>
        {
            db.Add(new BreakingLine("خبر أعجل", old.Id, TimeSpan.FromHours(1), 0, Newsroom.Maria, DateTimeOffset.UtcNow));
            db.Add(Change.OfSite(ChangeKind.BreakingChanged, DateTimeOffset.UtcNow));
            return Task.CompletedTask;
        });
        return new Stories(old, middle, newest, draft, reader, inChild, elsewhere);
    }

    private static Task ReviseAsync(CachedSite site, Article story, Func<NewsContext, ArticleContent, ArticleContent> change) => site.ActAsync(async db =>
    {
        var copy = (await Data.Articles.ArticleQueries.WorkingCopyAsync(db, story.Id, CancellationToken.None))!;
        var now = copy.Revisions.Single(r => r.Number == copy.LatestRevision);
        var content = Newsroom.Content(now.Headline, now.Category) with { TagIds = [.. now.TagIds], AuthorIds = [.. now.AuthorIds] };
        copy.Revise(change(db, content), Newsroom.Maria, Newsroom.Wednesday);
        copy.Publish(Newsroom.Maria, Newsroom.Wednesday);
    });

    private static async Task<(int Status, string Location, string Html)> RenderedAsync(CachedSite cached, string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        var page = await cached.Site.Services.GetRequiredService<PageRenderer>().RenderAsync(new PageAddress(decoded, decoded, ""), CancellationToken.None);
        return (page.Status, page.Location ?? "", System.Text.Encoding.UTF8.GetString(page.Make(PageEncoding.Plain)));
    }

    public sealed record Stories(Article Old, Article Middle, Article New, Article Draft, Article Reader, Article InChild, Article Elsewhere);
}
