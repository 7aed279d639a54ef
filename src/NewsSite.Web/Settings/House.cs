using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Assets;
using NewsSite.Web.Breaking;

namespace NewsSite.Web.Settings;

/// <summary>
/// What every page shows and nobody asks the store for: the settings with what is made of them, and «عاجل». It may change while the program runs. A request
/// gets one state of the settings and keeps it (<see cref="SiteSettings"/>, <see cref="HouseStyle"/>, <see cref="HouseDates"/> and <see cref="Wordmark"/> are
/// scoped); what lives longer asks here. A store that does not answer leaves the last state.
/// </summary>
public sealed class House(SiteSettings configured, IServiceScopeFactory scopes, IWebHostEnvironment environment) : IDisposable
{
    // One after the other: a slow read must not put an older state over a newer one.
    private readonly SemaphoreSlim reading = new(1);
    private volatile State now = new(configured, environment);
    private volatile BreakingNews? breaking;

    public SiteSettings Settings => now.Settings;

    public HouseStyle Style => now.Style;

    public HouseDates Dates => now.Dates;

    /// <summary>Throws <see cref="SettingsException"/> when the configured file is not there.</summary>
    public Wordmark Wordmark => now.Wordmark.Value;

    /// <summary>«عاجل», or null when there is none at that moment.</summary>
    public BreakingNews? BreakingAt(DateTimeOffset at) => breaking is { } line && at < line.Until ? line : null;

    /// <summary>Takes the state from the store: at the start, after a save on this node, and again and again for what other nodes save.</summary>
    public async Task ReadAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            breaking = await BreakingAsync(scope.ServiceProvider.GetRequiredService<NewsContext>(), ct);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    /// <summary>The newest line alone: when it is over no older one comes back.</summary>
    private static async Task<BreakingNews?> BreakingAsync(NewsContext db, CancellationToken ct)
    {
        var row = await db.BreakingLines
            .OrderByDescending(l => l.Id)
            .Select(l => new { l.Text, l.Until, l.EndedAt, l.ArticleId, Status = (ArticleStatus?)l.Article!.Status, l.Article.Slug, CategorySlug = l.Article.Category.Slug })
            .FirstOrDefaultAsync(ct);
        if (row is null || row.EndedAt is not null) return null;

        // A story that was taken away leaves the line without a link.
        var address = row is { ArticleId: { } id, Status: ArticleStatus.Published } ? Address.Article(row.CategorySlug, id, row.Slug) : null;
        return new BreakingNews(row.Text, address, row.Until);
    }

    private sealed class State(SiteSettings settings, IWebHostEnvironment environment)
    {
        public SiteSettings Settings { get; } = settings;

        public HouseStyle Style { get; } = settings.HouseStyle();

        public HouseDates Dates { get; } = new(settings.HouseStyle());

        public Lazy<Wordmark> Wordmark { get; } = new(() => new Wordmark(settings, environment));
    }
}
