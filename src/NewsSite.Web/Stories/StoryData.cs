using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Stories;

/// <summary>A story for search engines: https://schema.org/NewsArticle as JSON-LD. Its dates are those that the page shows.</summary>
public static class StoryData
{
    /// <summary>Pixels; the widest size of a picture that is named.</summary>
    private const int LargestPicture = 1_200;

    public static string Json(FullStory shown, SiteSettings site, HouseDates dates)
    {
        var story = shown.Story;
        var data = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["mainEntityOfPage"] = site.BaseUrl + story.Address,
            ["url"] = site.BaseUrl + story.Address,
            ["headline"] = story.Headline,
            ["inLanguage"] = "ar",
            ["datePublished"] = dates.Machine(story.PublishedAt),
            ["dateModified"] = dates.Machine(story.UpdatedAt ?? story.PublishedAt),
            ["articleSection"] = story.Category.Name,
            ["isAccessibleForFree"] = true,
            ["publisher"] = PublisherData.Of(site),
        };
        if (story.Standfirst is not null) data["description"] = story.Standfirst;
        if (story.Picture is { } picture) data["image"] = PicturesOf(picture).Select(path => site.BaseUrl + path).ToArray();
        if (shown.Authors.Count > 0) data["author"] = shown.Authors.Select(author => AuthorData(author, site)).ToArray();
        if (shown.Tags.Count > 0) data["keywords"] = shown.Tags.Select(tag => tag.Name).ToArray();
        if (shown.Corrections.Count > 0) data["correction"] = shown.Corrections.Select(note => CorrectionData(note, dates)).ToArray();
        return PublisherData.Write(data);
    }

    /// <summary>As messengers get it, and in the shapes that search engines ask for.</summary>
    private static IEnumerable<string> PicturesOf(PictureView picture) =>
        picture.Parts.Prepend(Address.Picture(picture.ContentHash, picture.Widths.LastOrDefault(w => w <= LargestPicture, picture.Widths[0]), "jpg"));

    private static Dictionary<string, object> AuthorData(Signature author, SiteSettings site) => new()
    {
        ["@type"] = author.IsDesk ? "Organization" : "Person",
        ["name"] = author.Name,
        ["url"] = site.BaseUrl + author.Address,
    };

    private static Dictionary<string, object> CorrectionData(CorrectionNote note, HouseDates dates) => new()
    {
        ["@type"] = "CorrectionComment",
        ["text"] = note.Text,
        ["datePublished"] = dates.Machine(note.At),
    };
}
