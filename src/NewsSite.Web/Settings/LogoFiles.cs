namespace NewsSite.Web.Settings;

/// <summary>The drawings in wwwroot/brand that can be the site's logo.</summary>
public sealed class LogoFiles(IWebHostEnvironment environment)
{
    /// <summary>Their paths, by name.</summary>
    public IReadOnlyList<string> All { get; } =
        [.. environment.WebRootFileProvider.GetDirectoryContents("brand").Select(f => f.Name).Where(name => name.EndsWith(".svg", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => $"/brand/{name}")];
}
