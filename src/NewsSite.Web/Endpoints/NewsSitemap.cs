using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Endpoints;

/// <summary>The stories of the last two days for Google News (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap), with the dates that readers see.</summary>
internal static class NewsSitemap
{
    public const string Path = "/sitemap-news.xml";

    /// <summary>As many as one file may hold.</summary>
    private const int Stories = 1_000;

    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Since the first publication.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(2);

    public static void MapNewsSitemap(this IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, NewsContext db, SiteSettings site, TimeProvider clock, CancellationToken ct)
    {
        context.Shows(PageTag.Stories);
        var since = clock.GetUtcNow() - Window;
        var stories = await db.Articles.Published().Where(a => a.PublishedAt >= since).NewestFirst().Take(Stories)
            .Select(a => new Listed(a.Id, a.Headline, a.Slug, a.Category.Slug, a.PublishedAt!.Value, a.UpdatedAt))
            .ToListAsync(ct);
        return Results.Bytes(Write(stories, site), "application/xml; charset=utf-8");
    }

    private static byte[] Write(List<Listed> stories, SiteSettings site)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { CheckCharacters = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("urlset", Sitemap);
            xml.WriteAttributeString("xmlns", "news", null, News);
            foreach (var story in stories) Write(xml, story, site);
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, Listed story, SiteSettings site)
    {
        xml.WriteStartElement("url", Sitemap);
        xml.WriteElementString("loc", Sitemap, site.BaseUrl + Address.Article(story.CategorySlug, story.Id, story.Slug));
        xml.WriteElementString("lastmod", Sitemap, Moment(story.UpdatedAt ?? story.PublishedAt));
        xml.WriteStartElement("news", News);
        xml.WriteStartElement("publication", News);
        xml.WriteElementString("name", News, site.Name);
        xml.WriteElementString("language", News, "ar");
        xml.WriteEndElement();
        xml.WriteElementString("publication_date", News, Moment(story.PublishedAt));
        xml.WriteElementString("title", News, story.Headline);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>W3C's form.</summary>
    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed record Listed(int Id, string Headline, string Slug, string CategorySlug, DateTimeOffset PublishedAt, DateTimeOffset? UpdatedAt);
}
