using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Background;

/// <summary>
/// Fills what the desk's list is searched by in rows of before it was kept, such as after an upgrade: the folded headlines, and since when changes wait. No
/// version is counted, because no text becomes different.
/// </summary>
public sealed class FillDeskColumns(IServiceScopeFactory scopes) : IBackgroundTask
{
    private const int AtOnce = 500;

    string IBackgroundTask.Name => "fill-desk-columns";

    TimeSpan IBackgroundTask.Every => TimeSpan.FromDays(1);

    Task IBackgroundTask.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>How many stories got their headline's key.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var filled = 0;
        int found;
        do
        {
            found = await FillAsync(ct);
            filled += found;
        }
        while (found == AtOnce);
        return filled;
    }

    private async Task<int> FillAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var rows = await db.Articles
            .Where(a => a.HeadlineKey == null)
            .OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id)
            .Take(AtOnce)
            .Select(a => new { a.Id, a.LatestRevision, a.Revisions.First(r => r.Number == a.LatestRevision).Headline })
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            var key = Article.KeyOf(row.Headline);
            // A save that came in between has set it.
            await db.Articles.Where(a => a.Id == row.Id && a.LatestRevision == row.LatestRevision).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.HeadlineKey, key).SetProperty(a => a.UnpublishedSince, a => a.LiveRevision != null && a.LiveRevision != a.LatestRevision ? a.ChangedAt : null), ct);
        }

        return rows.Count;
    }
}
