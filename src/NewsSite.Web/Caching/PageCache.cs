using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging.Abstractions;
using ZiggyCreatures.Caching.Fusion;

namespace NewsSite.Web.Caching;

/// <summary>
/// The pages that readers asked for, kept until something that they show changes, and then as the last good page for as long as the store does not
/// answer. Of many who ask for one page at the same time one causes it to be rendered, and the others wait for it.
/// </summary>
internal sealed class PageCache : IDisposable
{
    private readonly MemoryCache memory;
    private readonly FusionCache pages;
    private readonly PageRenderer renderer;
    private readonly TagExpiry expiry;
    private readonly TimeProvider clock;
    private readonly ILogger<PageCache> log;
    private volatile bool inTrouble;

    public PageCache(PageCacheOptions options, PageRenderer renderer, TagExpiry expiry, TimeProvider clock, ILogger<PageCache> log)
    {
        (this.renderer, this.expiry, this.clock, this.log) = (renderer, expiry, clock, log);
        memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Megabytes * 1024L * 1024L });
        // Which page is fresh is told by TagExpiry (decision 12); what is used of the library is one rendering for many readers, and the last good page.
        pages = new FusionCache(new FusionCacheOptions { DisableTagging = true }, memory, NullLogger<FusionCache>.Instance);
    }

    /// <summary>Whether the last rendering failed: pages may be older than they should be.</summary>
    public bool IsInTrouble => inTrouble;

    /// <summary>How many are kept.</summary>
    public int Count => memory.Count;

    /// <summary>The page when it is kept and fresh.</summary>
    public KeptPage? Find(PageAddress address) =>
        pages.TryGet<KeptPage>(address.Key) is { HasValue: true, Value: { } page } && page.IsFresh(expiry, clock.GetUtcNow()) ? page : null;

    /// <summary>The page, rendered when it has to be. Throws <see cref="NoPageException"/> when it cannot be and there is no last good one.</summary>
    public async Task<KeptPage> GetAsync(PageAddress address, CancellationToken ct)
    {
        // Not fresh, or not there: what is there stays as the last good page.
        if (pages.TryGet<KeptPage>(address.Key, token: ct) is { HasValue: true } kept && !kept.Value.IsFresh(expiry, clock.GetUtcNow())) await pages.ExpireAsync(address.Key, token: ct);
        return await pages.GetOrSetAsync<KeptPage>(address.Key, (entry, rendering) => RenderAsync(address, entry, rendering), Options(), token: ct);
    }

    /// <summary>Keeps the page with the weight that it has now that more of its encodings are made.</summary>
    public void Reweigh(PageAddress address, KeptPage page)
    {
        if (ReferenceEquals(Find(address), page)) pages.Set(address.Key, page, Options().SetSize(page.Weight));
    }

    public void Dispose()
    {
        pages.Dispose();
        memory.Dispose();
    }

    private async Task<KeptPage> RenderAsync(PageAddress address, FusionCacheFactoryExecutionContext<KeptPage> entry, CancellationToken ct)
    {
        try
        {
            var page = await renderer.RenderAsync(address, ct);
            if (entry.HasStaleValue) page.Follow(entry.StaleValue.Value);
            if (inTrouble) log.LogInformation("Pages can be rendered again");
            inTrouble = false;
            if (!page.MayBeKept) entry.Options.SetSkipMemoryCache();
            // Addresses at which there is nothing are without number: they make room for pages, not the other way round.
            else entry.Options.SetSize(page.Weight).SetPriority(page.Status == StatusCodes.Status404NotFound ? CacheItemPriority.Low : CacheItemPriority.Normal);
            return page;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (!inTrouble) log.LogError(e, "Pages cannot be rendered; readers get the last good ones");
            inTrouble = true;
            throw;
        }
    }

    private static FusionCacheEntryOptions Options() => new()
    {
        Duration = PageCacheOptions.FreshFor,
        IsFailSafeEnabled = true,
        FailSafeMaxDuration = PageCacheOptions.LastGoodFor,
        FailSafeThrottleDuration = PageCacheOptions.TriedAgainEvery,
        FactorySoftTimeout = PageCacheOptions.PatienceWithStore,
        AllowTimedOutFactoryBackgroundCompletion = true,
        Size = 1,
    };
}
