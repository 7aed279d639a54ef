using NewsSite.Domain.Media;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Media;

/// <summary>The pictures of the library that a body shows, each once.</summary>
public sealed record PicturesOfBody(IReadOnlyList<MediaItem> Items)
{
    public IReadOnlyList<int> Ids => [.. Items.Select(i => i.Id)];

    /// <summary>For the body's rendering, by the first digits of their hashes.</summary>
    public IReadOnlyDictionary<string, PictureView> Views => Items.ToDictionary(i => i.ContentHash[..MediaFolder.HashStart], i => i.View(), StringComparer.Ordinal);
}
