namespace NewsSite.Web.Media;

/// <summary>What comes with a form beside it: a new picture, and words for one that has none.</summary>
public sealed record PictureUpload
{
    public IFormFile? File { get; init; }

    public string? AltText { get; init; }
}
