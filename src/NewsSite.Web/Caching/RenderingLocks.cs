using ZiggyCreatures.Caching.Fusion.Locking;

namespace NewsSite.Web.Caching;

/// <summary>
/// One rendering of a page at a time. The library's own locks are one a page, held as long as pages are and as heavy as a tenth of one; these are a fixed number,
/// so that now and then two pages wait for one another, of which no more than a few are rendered at a time anyway.
/// </summary>
internal sealed class RenderingLocks : IFusionCacheMemoryLocker
{
    private readonly SemaphoreSlim[] locks = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1, 1))];

    public object? AcquireLock(string cacheName, string cacheInstanceId, string operationId, string key, TimeSpan timeout, ILogger? logger, CancellationToken token)
    {
        var one = Of(key);
        return one.Wait(timeout, token) ? one : null;
    }

    public async ValueTask<object?> AcquireLockAsync(
        string cacheName, string cacheInstanceId, string operationId, string key, TimeSpan timeout, ILogger? logger, CancellationToken token)
    {
        var one = Of(key);
        return await one.WaitAsync(timeout, token) ? one : null;
    }

    public void ReleaseLock(string cacheName, string cacheInstanceId, string operationId, string key, object? lockObj, ILogger? logger) =>
        (lockObj as SemaphoreSlim)?.Release();

    public void Dispose()
    {
        foreach (var one in locks) one.Dispose();
    }

    private SemaphoreSlim Of(string key) => locks[(uint)key.GetHashCode(StringComparison.Ordinal) % (uint)locks.Length];
}
