namespace NewsSite.Web.Media;

/// <summary>What comes with a story's form beside it: a new lead picture, and words for one that has none.</summary>
public sealed record LeadUpload
{
    public IFormFile? File { get; init; }

    public string? AltText { get; init; }
}
