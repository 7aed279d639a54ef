namespace NewsSite.Web.Caching;

/// <summary>What the page that is being rendered says it shows. A page that says nothing is not kept.</summary>
internal sealed class ShownTags
{
    private readonly HashSet<PageTag> tags = [];

    public IReadOnlyCollection<PageTag> Tags => tags;

    internal void Add(IEnumerable<PageTag> shown) => tags.UnionWith(shown);
}

internal static class ShownTagsExtensions
{
    /// <summary>Says what a reader page shows, so that it can be kept until one of these changes (<see cref="PageTag"/>).</summary>
    public static void Shows(this HttpContext context, params IEnumerable<PageTag> tags) => context.Features.Get<ShownTags>()?.Add(tags);
}
