using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Changes;
using NewsSite.Web.Markdown;
using NewsSite.Web.Media;

namespace NewsSite.Web.Background;

/// <summary>
/// Renders again what an older <see cref="ArticleRenderer"/> made of the texts of stories and pages, such as after an upgrade: a few at a time, the newest first and
/// each by itself, so that one that fails stops none of the others. Nobody wrote anything, so neither a revision nor a date of the story tells of it.
/// </summary>
public sealed class RenderOldTexts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RenderOldTexts> log) : IBackgroundTask
{
    /// <summary>Few enough to be done long before the lease is over.</summary>
    internal const int AtOnce = 100;

    /// <summary>What failed is tried again so much later, and until then stands in nobody's way.</summary>
    private static readonly TimeSpan AgainAfter = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<int, DateTimeOffset> failedStories = new();
    private readonly ConcurrentDictionary<int, DateTimeOffset> failedPages = new();

    string IBackgroundTask.Name => "render-old-texts";

    /// <summary>When nothing is old, that costs a look into two indexes.</summary>
    TimeSpan IBackgroundTask.Every => TimeSpan.FromSeconds(5);

    Task IBackgroundTask.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>How many stories and pages were rendered.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var done = 0;
        foreach (var id in await OldStoriesAsync(ct))
            if (await TryAsync(StoryAsync, id, failedStories, "Story", ct)) done++;
        foreach (var id in await OldPagesAsync(ct))
            if (await TryAsync(PageAsync, id, failedPages, "Page", ct)) done++;
        return done;
    }

    private async Task<List<int>> OldStoriesAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = Waiting(failedStories);
        return await scope.ServiceProvider.GetRequiredService<NewsContext>().Articles
            .Where(a => a.RendererVersion < ArticleRenderer.Version && !waiting.Contains(a.Id))
            .OrderByDescending(a => a.RendererVersion).ThenByDescending(a => a.Id)
            .Take(AtOnce).Select(a => a.Id).ToListAsync(ct);
    }

    private async Task<List<int>> OldPagesAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = Waiting(failedPages);
        return await scope.ServiceProvider.GetRequiredService<NewsContext>().StaticPages
            .Where(p => p.RendererVersion < ArticleRenderer.Version && !waiting.Contains(p.Id))
            .OrderByDescending(p => p.RendererVersion)
            .Take(AtOnce).Select(p => p.Id).ToListAsync(ct);
    }

    private List<int> Waiting(ConcurrentDictionary<int, DateTimeOffset> failed)
    {
        var since = clock.GetUtcNow() - AgainAfter;
        return [.. failed.Where(f => f.Value > since).Select(f => f.Key)];
    }

    /// <summary>False when it was not done. The log hears of it the first time.</summary>
    private async Task<bool> TryAsync(Func<IServiceProvider, int, CancellationToken, Task<bool>> render, int id, ConcurrentDictionary<int, DateTimeOffset> failed, string what, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var done = await render(scope.ServiceProvider, id, ct);
            failed.TryRemove(id, out _);
            return done;
        }
        catch (DbUpdateConcurrencyException)
        {
            // A colleague saved it at this moment; the next round sees whether it is still old.
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            if (!failed.ContainsKey(id)) log.LogError(e, "{What} {Id} cannot be rendered again and stays as it is; trying again every hour", what, id);
            failed[id] = clock.GetUtcNow();
            return false;
        }
    }

    private async Task<bool> StoryAsync(IServiceProvider services, int id, CancellationToken ct)
    {
        var db = services.GetRequiredService<NewsContext>();
        if (await db.Articles.Include(a => a.Pictures).FirstOrDefaultAsync(a => a.Id == id && a.RendererVersion < ArticleRenderer.Version, ct) is not { } story) return false;

        if (await services.GetRequiredService<RenderAgain>().StoryAsync(story, ct)) story.ShowAnew(clock.GetUtcNow());
        await KeepPicturesAsync(story, db, services.GetRequiredService<MediaLibrary>(), ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Stories of before they had rows of their pictures get them, for all their revisions.</summary>
    private static async Task KeepPicturesAsync(Article story, NewsContext db, MediaLibrary library, CancellationToken ct)
    {
        foreach (var body in await db.Revisions.Where(r => r.ArticleId == story.Id && r.Body.Contains("/media/")).Select(r => r.Body).ToListAsync(ct))
        {
            try
            {
                story.KeepPictures((await library.InBodyAsync(body, ct)).Ids);
            }
            catch (RuleViolation)
            {
                // A former text that cannot be rendered any more shows no picture.
            }
        }
    }

    /// <summary>The save counts no version: nobody who has the page's form open meanwhile is to be told that somebody else changed it.</summary>
    private Task<bool> PageAsync(IServiceProvider services, int id, CancellationToken ct)
    {
        var db = services.GetRequiredService<NewsContext>();
        return db.AllOrNothingAsync(
            async () =>
            {
                if (await db.StaticPages.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.RendererVersion < ArticleRenderer.Version, ct) is not { } page) return false;

                var isSeen = await services.GetRequiredService<RenderAgain>().PageAsync(page, ct);
                var saved = await db.StaticPages.Where(p => p.Id == id && p.Version == page.Version)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.Html, page.Html).SetProperty(p => p.RendererVersion, page.RendererVersion), ct);
                if (saved == 0) return false;

                if (isSeen) db.Changes.Add(Change.OfSite(ChangeKind.PagesChanged, clock.GetUtcNow()));
                await db.SaveChangesAsync(ct);
                return true;
            },
            keeps: done => done,
            ct);
    }
}
