using NewsSite.Domain.Media;
using NewsSite.Web.Addressing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Media;

/// <summary>What scripts of the desk are told of a picture. <paramref name="Src"/> is how a text names it, <paramref name="Thumbnail"/> its smallest size.</summary>
public sealed record LibraryPicture(int Id, string Src, string Thumbnail, string Name, string AltText, string? Caption)
{
    public static LibraryPicture Of(MediaItem item) => new(
        item.Id,
        Address.Picture(item.ContentHash, item.View().FallbackWidth(), "jpg"),
        Address.Picture(item.ContentHash, item.Widths[0], "jpg"),
        item.FileName,
        item.AltText,
        item.Caption);
}
