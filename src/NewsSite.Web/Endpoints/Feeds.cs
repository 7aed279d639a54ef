using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Endpoints;

/// <summary>RSS 2.0 (rssboard.org) of a tag's and of an author's newest stories, with their whole text.</summary>
internal static partial class Feeds
{
    private const int Stories = 30;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/tag/{slug}/feed.xml", reads, TagAsync);
        routes.MapMethods("/author/{slug}/feed.xml", reads, AuthorAsync);
    }

    private static async Task<IResult> TagAsync(string slug, NewsContext db, SiteSettings site, CancellationToken ct)
    {
        var key = Slug.Key(slug);
        var tag = await db.Tags.Where(t => t.SlugKey == key).Select(t => new { t.Id, t.Name, t.Slug, t.Description }).FirstOrDefaultAsync(ct);
        return tag is null
            ? Results.NotFound()
            : await FeedAsync(tag.Name, tag.Description, Address.Tag(tag.Slug), db.ArticleTags.PageAfter(tag.Id, null), site, ct);
    }

    private static async Task<IResult> AuthorAsync(string slug, NewsContext db, SiteSettings site, CancellationToken ct)
    {
        var key = Slug.Key(slug);
        var author = await db.Authors.Where(a => a.SlugKey == key).Select(a => new { a.Id, a.Name, a.Slug, a.Description }).FirstOrDefaultAsync(ct);
        return author is null
            ? Results.NotFound()
            : await FeedAsync(author.Name, author.Description, Address.Author(author.Slug), db.Bylines.PageAfter(author.Id, null), site, ct);
    }

    private static async Task<IResult> FeedAsync(string name, string? description, string path, IQueryable<Article> articles, SiteSettings site, CancellationToken ct)
    {
        var items = await articles
            .Take(Stories)
            .Select(a => new Item(a.Id, a.Headline, a.Standfirst, a.Html, a.Slug, a.Category.Slug, a.Category.Name, a.PublishedAt!.Value, a.Bylines.OrderBy(b => b.Position).Select(b => b.Author.Name).ToList()))
            .AsSplitQuery()
            .ToListAsync(ct);
        var xml = Write(Bidi.Isolate(name) + " - " + site.Name, description ?? site.Tagline, path, items, site);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(xml))[..16]}\"");
        return Results.Bytes(xml, "application/rss+xml; charset=utf-8", entityTag: tag);
    }

    private static byte[] Write(string title, string description, string path, List<Item> items, SiteSettings site)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { CheckCharacters = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", title);
            xml.WriteElementString("link", site.BaseUrl + path);
            xml.WriteElementString("description", description);
            xml.WriteElementString("language", "ar");
            if (items.Count > 0) xml.WriteElementString("lastBuildDate", Rfc822(items[0].PublishedAt));
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteAttributeString("href", $"{site.BaseUrl}{path}/feed.xml");
            xml.WriteEndElement();
            foreach (var item in items) Write(xml, item, site);
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, Item item, SiteSettings site)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", item.Headline);
        xml.WriteElementString("link", site.BaseUrl + Address.Article(item.CategorySlug, item.Id, item.Slug));
        // The short address never changes, whatever becomes of slug and category.
        xml.WriteElementString("guid", site.BaseUrl + Address.Short(item.Id));
        xml.WriteElementString("pubDate", Rfc822(item.PublishedAt));
        xml.WriteElementString("category", item.Category);
        foreach (var author in item.Authors) xml.WriteElementString("creator", DublinCore, author);
        xml.WriteElementString("description", item.Standfirst ?? item.Headline);
        xml.WriteElementString("encoded", Content, $"<div dir=\"rtl\" lang=\"ar\">{WithAbsoluteAddresses(item.Html, site)}</div>");
        xml.WriteEndElement();
    }

    private static string WithAbsoluteAddresses(string html, SiteSettings site) =>
        RootedAddress().Replace(html, $"$1{site.BaseUrl}/");

    // Inside a tag only (text holds no raw «<»), and not the addresses of other hosts that begin with two slashes.
    [GeneratedRegex("(<[^>]* (?:href|src)=\")/(?!/)")]
    private static partial Regex RootedAddress();

    private static string Rfc822(DateTimeOffset instant) => instant.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

    private sealed record Item(int Id, string Headline, string? Standfirst, string Html, string Slug, string CategorySlug, string Category, DateTimeOffset PublishedAt, List<string> Authors);
}
