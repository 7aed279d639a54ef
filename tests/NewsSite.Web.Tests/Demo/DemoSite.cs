using Microsoft.Extensions.Hosting;

namespace NewsSite.Web.Tests.Demo;

/// <summary>The site as a developer first sees it: the demo newsroom, and every page that its links lead to. Shared, since its pictures take seconds to make.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    public SiteFactory Site { get; } = new() { Environment = Environments.Development };

    /// <summary>Every page that can be reached from the home page, and one error page, by path.</summary>
    public SortedDictionary<string, ReaderPage> Pages { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var reader = Site.Reader;
        Queue<string> paths = new(["/", "/nothing-here"]);
        while (paths.TryDequeue(out var path))
        {
            if (Pages.ContainsKey(path)) continue;

            var page = Pages[path] = await reader.OpenAsync(path);
            foreach (var link in page.Links("a[href^='/']")) paths.Enqueue(link);
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

[CollectionDefinition(nameof(DemoSite))]
public sealed class DemoSiteCollection : ICollectionFixture<DemoSite>;
