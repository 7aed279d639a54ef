using NewsSite.Domain.Media;

namespace NewsSite.Web.Stories;

public static class MediaViews
{
    public static PictureView View(this MediaItem item) =>
        new(item.ContentHash, item.Width, item.Height, item.Widths, item.AltText, item.Caption, item.Credit) { FocalX = item.FocalX, FocalY = item.FocalY };
}
