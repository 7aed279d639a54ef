using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Data.Tests.Providers;

/// <summary>An empty, migrated content store of one test's own; it goes with the test.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>A new context, as each request gets one.</summary>
    public NewsContext Open(params IInterceptor[] watchers);
}
