using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Domain.Settings;
using NewsSite.Web.Addressing;
using NewsSite.Web.Assets;
using NewsSite.Web.Breaking;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Settings;

/// <summary>
/// What every page shows and nobody asks the store for: the settings with what is made of them, the sections, the pages about the site, and «عاجل». It may change while the
/// program runs. A request gets one state of the settings and keeps it (<see cref="SiteSettings"/>, <see cref="HouseStyle"/>, <see cref="HouseDates"/> and
/// <see cref="Wordmark"/> are scoped); what lives longer asks here. A store that does not answer leaves the last state.
/// </summary>
public sealed class House(SiteSettings configured, IServiceScopeFactory scopes, IWebHostEnvironment environment, ILogger<House> log) : IDisposable
{
    // One after the other: a slow read must not put an older state over a newer one.
    private readonly SemaphoreSlim reading = new(1);
    private volatile HouseState now = new(configured, environment);
    private volatile HousePages pages = HousePages.None;
    private volatile IReadOnlyList<SectionLink> sections = [];
    private volatile BreakingNews? breaking;
    private (int Version, DateTimeOffset At)? taken;

    public SiteSettings Settings => now.Settings;

    public HouseStyle Style => now.Style;

    public HouseDates Dates => now.Dates;

    /// <summary>Throws <see cref="SettingsException"/> when the configured file is not there.</summary>
    public Wordmark Wordmark => now.Wordmark.Value;

    /// <summary>What the configuration says, for as long as the desk saved nothing.</summary>
    public HouseChoices Configured => configured.Choices();

    /// <summary>The top-level categories that readers are offered, in the newsroom's order.</summary>
    public IReadOnlyList<SectionLink> Sections => sections;

    /// <summary>The pages about the site that stand in the footer, in their order.</summary>
    public IReadOnlyList<Label> PageLinks => pages.Links;

    /// <summary>Those that readers find, in the footer or not.</summary>
    public IReadOnlyList<string> PageAddresses => pages.Addresses;

    /// <summary>Whether readers find a page about the site there, however the slug is spelt.</summary>
    public bool HasPage(string slug) => pages.Keys.Contains(Slug.Key(slug));

    /// <summary>«عاجل» as it was read last, over or not.</summary>
    public BreakingNews? Breaking => breaking;

    /// <summary>«عاجل», or null when there is none at that moment.</summary>
    public BreakingNews? BreakingAt(DateTimeOffset at) => breaking is { } line && at < line.Until ? line : null;

    /// <summary>Takes the state from the store: at the start, and for each change that the feed tells of.</summary>
    public async Task ReadAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
            Take(await db.SavedSettings.AsNoTracking().FirstOrDefaultAsync(s => s.Id == SavedSettings.OnlyId, ct));
            sections = await db.Categories.Offered().SectionsAsync(ct);
            pages = await PagesAsync(db, ct);
            breaking = await BreakingAsync(db, ct);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private void Take(SavedSettings? saved)
    {
        (int, DateTimeOffset)? version = saved is null ? null : (saved.Version, saved.SavedAt);
        if (version == taken) return;

        now = new HouseState(saved is null ? configured : configured.With(Usable(saved.Choices)), environment);
        taken = version;
    }

    /// <summary>A node may lack a zone or a file that the one which saved them has: it goes on with the configuration's.</summary>
    private HouseChoices Usable(HouseChoices choices)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(choices.TimeZone, out _))
        {
            log.LogError("This system does not know the saved time zone {Zone}; pages show times in {Configured}", choices.TimeZone, configured.TimeZone);
            choices = choices with { TimeZone = configured.TimeZone };
        }

        if (choices.Logo.Length > 0 && !environment.WebRootFileProvider.GetFileInfo(choices.Logo).Exists)
        {
            log.LogError("The saved logo {Logo} is not in wwwroot; the name is set in type", choices.Logo);
            choices = choices with { Logo = "" };
        }

        return choices;
    }

    private static async Task<HousePages> PagesAsync(NewsContext db, CancellationToken ct)
    {
        var rows = await db.StaticPages.Where(p => !p.IsHidden).OrderBy(p => p.Order).ThenBy(p => p.Id).Select(p => new { p.Title, p.Slug, p.SlugKey, p.InFooter }).ToListAsync(ct);
        return new HousePages([.. rows.Select(p => p.SlugKey)], [.. rows.Select(p => Address.StaticPage(p.Slug))], [.. rows.Where(p => p.InFooter).Select(p => new Label(p.Title, Address.StaticPage(p.Slug)))]);
    }

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
}
