using NewsSite.Domain.Media;
using NewsSite.Web.Markdown;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Media;

/// <summary>The pictures of the library that a body shows, each once.</summary>
public sealed record PicturesOfBody(IReadOnlyList<MediaItem> Items)
{
    /// <summary>What a text says of a picture of which nothing was said before is true of it elsewhere too.</summary>
    public void Describe(string body)
    {
        foreach (var item in Items.Where(i => i.AltText.Length == 0))
        {
            var start = item.ContentHash[..MediaFolder.HashStart];
            if (BodyPictures.In(body).FirstOrDefault(p => p.AltText.Length is > 0 and <= MediaItem.MaxAltText && BodyPictures.SizeAt(p.Address)?.HashStart == start) is { } said)
                item.Describe(said.AltText, item.Caption, item.Credit);
        }
    }

    public IReadOnlyList<int> Ids => [.. Items.Select(i => i.Id)];

    /// <summary>For the body's rendering, by the first digits of their hashes.</summary>
    public IReadOnlyDictionary<string, PictureView> Views => Items.ToDictionary(i => i.ContentHash[..MediaFolder.HashStart], i => i.View(), StringComparer.Ordinal);
}
