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
    /// <summary>For a look at what is there: also a page that the library takes for expired.</summary>
    private static readonly FusionCacheEntryOptions Whatever = new() { IsFailSafeEnabled = true, AllowStaleOnReadOnly = true };

    /// <summary>A store that hangs holds a thread for each rendering: so many at most, that there are threads left for the pages that are kept.</summary>
    private static readonly int Renderings = Math.Max(8, 4 * Environment.ProcessorCount);

    private readonly MemoryCache memory;
    private readonly OtherEncodings others;
    private readonly FusionCache pages;
    private readonly PageRenderer renderer;
    private readonly TagExpiry expiry;
    private readonly TimeProvider clock;
    private readonly StoreTrouble trouble;

    private readonly SemaphoreSlim rendering = new(Renderings);

    public PageCache(PageCacheOptions options, PageRenderer renderer, TagExpiry expiry, StoreTrouble trouble, TimeProvider clock)
    {
        (this.renderer, this.expiry, this.trouble, this.clock) = (renderer, expiry, trouble, clock);
        HaveThreadsAtOnce();
        var room = options.Megabytes * 1024L * 1024L;
        others = new OtherEncodings(room / 4, clock);
        memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = room - room / 4 });
        // Which page is fresh is told by TagExpiry (decision 12); what is used of the library is one rendering for many readers, and the last good page.
        pages = new FusionCache(new FusionCacheOptions { DisableTagging = true }, memory, NullLogger<FusionCache>.Instance, new RenderingLocks());
    }

    /// <summary>Whether pages may be older than they should be.</summary>
    public bool IsInTrouble => trouble.IsOn;

    /// <summary>How many are kept.</summary>
    public int Count => memory.Count;

    /// <summary>The page when it is kept and fresh.</summary>
    public KeptPage? Find(PageAddress address) =>
        pages.TryGet<KeptPage>(address.Key, Whatever) is { HasValue: true, Value: { } page } && page.IsFresh(expiry, clock.GetUtcNow()) ? page : null;

    /// <summary>The page, rendered when it has to be. Throws <see cref="NoPageException"/> when it cannot be and there is no last good one.</summary>
    public async Task<KeptPage> GetAsync(PageAddress address, CancellationToken ct)
    {
        var asked = expiry.Count;
        if (pages.TryGet<KeptPage>(address.Key, Whatever, ct) is not { HasValue: true, Value: { } kept })
        {
            // Nobody waits for a store of which it is known that it does not answer.
            if (trouble is { IsOn: true, Answer: { } refusal } && !trouble.MayTry()) throw new NoPageException(refusal);

            var first = await RenderAsync(address, ct);
            return IsOlder(first, asked) ? await RenderAnewAsync(address, ct) : first;
        }

        if (kept.IsFresh(expiry, clock.GetUtcNow())) return kept;

        if (trouble.IsOn)
        {
            if (trouble.MayTry()) _ = Task.Run(() => TryAgainAsync(address), CancellationToken.None);
            return kept;
        }

        var begun = clock.GetTimestamp();
        var page = await RenderAnewAsync(address, ct);
        if (!ReferenceEquals(page, kept) && IsOlder(page, asked)) return await RenderAnewAsync(address, ct);

        // The last good one, and not because its rendering failed, which is told elsewhere: it takes longer than readers are made to wait.
        if (ReferenceEquals(page, kept) && clock.GetElapsedTime(begun) >= 0.9 * PageCacheOptions.PatienceWithStore) trouble.Begin(error: null);
        return page;
    }

    /// <summary>The bytes of a page, as they go out; null when they are to be decoded while they do (<see cref="KeptPage.WritePlain"/>).</summary>
    public byte[]? BodyOf(KeptPage page, PageEncoding encoding) => page.Body(encoding) ?? others.Of(page, encoding);

    public void Dispose()
    {
        pages.Dispose();
        memory.Dispose();
        rendering.Dispose();
    }

    /// <summary>Whether it is the rendering for a reader who asked before: it began, and something that it shows changed, before this reader asked. The next one that is waited for begins later.</summary>
    private bool IsOlder(KeptPage page, long asked) => page.Begun < asked && expiry.HappenedTo(page.Tags, page.Begun);

    private async Task TryAgainAsync(PageAddress address)
    {
        try
        {
            await RenderAnewAsync(address, CancellationToken.None);
        }
        catch (NoPageException)
        {
            // Still in trouble: the next try comes in a second.
        }
    }

    /// <summary>What is there stays as the last good page.</summary>
    private async ValueTask<KeptPage> RenderAnewAsync(PageAddress address, CancellationToken ct)
    {
        await pages.ExpireAsync(address.Key, token: ct);
        return await RenderAsync(address, ct);
    }

    private ValueTask<KeptPage> RenderAsync(PageAddress address, CancellationToken ct) =>
        pages.GetOrSetAsync<KeptPage>(address.Key, (entry, stop) => RenderAsync(address, entry, stop), Options(), token: ct);

    private async Task<KeptPage> RenderAsync(PageAddress address, FusionCacheFactoryExecutionContext<KeptPage> entry, CancellationToken ct)
    {
        await rendering.WaitAsync(ct);
        try
        {
            var page = await renderer.RenderAsync(address, ct);
            if (entry.HasStaleValue) page.Follow(entry.StaleValue.Value);
            // What leads elsewhere may have been told without the store.
            if (page.Status == StatusCodes.Status200OK) trouble.End();
            if (!page.MayBeKept) entry.Options.SetSkipMemoryCache();
            // Addresses at which there is nothing, and places in a list, are without number: they make room for pages, not the other way round.
            else entry.Options.SetSize(page.Weight + 2 * address.Key.Length).SetPriority(page.Status == StatusCodes.Status404NotFound || address.Query.Length > 0 ? CacheItemPriority.Low : CacheItemPriority.Normal);
            return page;
        }
        catch (NoPageException e) when (e.Answer.Status == StatusCodes.Status503ServiceUnavailable)
        {
            trouble.Begin(e);
            throw;
        }
        finally
        {
            rendering.Release();
        }
    }

    /// <summary>The pool gives as many threads as there are processors at once, and more only one after the other, half a second each: readers would wait while renderings hold the first.</summary>
    private static void HaveThreadsAtOnce()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + Renderings), completions);
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
