using NewsSite.Domain.Media;

namespace NewsSite.Domain.Articles;

/// <summary>A picture that some revision of a story shows in its text: it may be brought back, and so the picture is kept.</summary>
public sealed class ArticlePicture
{
    private ArticlePicture() { }

    internal ArticlePicture(int pictureId) => PictureId = pictureId;

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public int PictureId { get; private set; }

    public MediaItem Picture { get; private set; } = null!;
}
