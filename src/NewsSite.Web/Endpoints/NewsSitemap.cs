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
        return SitemapXml.Answer("urlset", xml =>
        {
            xml.WriteAttributeString("xmlns", "news", null, News);
            foreach (var story in stories) Write(xml, story, site);
        });
    }

    private static void Write(XmlWriter xml, Listed story, SiteSettings site)
    {
        xml.WriteStartElement("url", SitemapXml.Namespace);
        xml.Place(site.BaseUrl + Address.Article(story.CategorySlug, story.Id, story.Slug), story.UpdatedAt ?? story.PublishedAt);
        xml.WriteStartElement("news", News);
        xml.WriteStartElement("publication", News);
        xml.WriteElementString("name", News, site.Name);
        xml.WriteElementString("language", News, "ar");
        xml.WriteEndElement();
        xml.WriteElementString("publication_date", News, SitemapXml.Moment(story.PublishedAt));
        xml.WriteElementString("title", News, story.Headline);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private sealed record Listed(int Id, string Headline, string Slug, string CategorySlug, DateTimeOffset PublishedAt, DateTimeOffset? UpdatedAt);
}
