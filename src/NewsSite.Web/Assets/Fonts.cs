namespace NewsSite.Web.Assets;

/// <summary>The addresses of the two Arabic faces that every page shows, for the browser to fetch before it has read the stylesheet.</summary>
public sealed class Fonts(IWebHostEnvironment environment)
{
    public IReadOnlyList<string> Preloaded { get; } =
        [.. environment.WebRootFileProvider.GetDirectoryContents("fonts").Select(f => f.Name).Where(name => name.Contains("arabic-arabic", StringComparison.Ordinal)).Order().Select(name => $"/fonts/{name}")];
}
