namespace NewsSite.Web.Assets;

/// <summary>The addresses of the four faces, for the browser to fetch before it has read the stylesheet: every page shows all of them, for spaces and digits are in the Latin ones.</summary>
public sealed class Fonts(IWebHostEnvironment environment)
{
    public IReadOnlyList<string> Preloaded { get; } =
        [.. environment.WebRootFileProvider.GetDirectoryContents("fonts").Select(f => f.Name).Where(name => name.EndsWith(".woff2", StringComparison.Ordinal)).Order().Select(name => $"/fonts/{name}")];
}
