using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsSite.Web.Settings;

/// <summary>Who publishes the site, for search engines: https://schema.org/NewsMediaOrganization as JSON-LD.</summary>
public static class PublisherData
{
    // Arabic letters as they are; what could end the script element is escaped all the same.
    private static readonly JsonSerializerOptions Arabic = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Json(SiteSettings site) => Write(new(Of(site)) { ["@context"] = "https://schema.org" });

    /// <summary>JSON-LD that can end no script element.</summary>
    internal static string Write(Dictionary<string, object> data) => JsonSerializer.Serialize(data, Arabic);

    internal static Dictionary<string, object> Of(SiteSettings site)
    {
        var publisher = new Dictionary<string, object>
        {
            ["@type"] = "NewsMediaOrganization",
            ["name"] = site.Name,
            ["url"] = site.BaseUrl + "/",
            ["logo"] = site.BaseUrl + "/brand/icon-512.png",
        };
        if (site.SocialLinks.Count > 0) publisher["sameAs"] = site.SocialLinks.Select(link => link.Address).ToArray();
        return publisher;
    }
}
