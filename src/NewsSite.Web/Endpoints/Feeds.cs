using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Settings;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Endpoints;

/// <summary>The feeds of categories, tags and authors: their newest stories, with their whole text.</summary>
internal static class Feeds
{
    private const int Stories = 30;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/{category}/feed.xml", reads, SectionAsync);
        routes.MapMethods("/{category}/{child}/feed.xml", reads, CategoryAsync);
        routes.MapMethods("/tag/{slug}/feed.xml", reads, TagAsync);
        routes.MapMethods("/author/{slug}/feed.xml", reads, AuthorAsync);
    }

    private static Task<IResult> SectionAsync(string category, HttpContext context, NewsContext db, SiteSettings site, CancellationToken ct) =>
        ListedAsync(Slug.Key(category), context, db, site, ct);

    private static Task<IResult> CategoryAsync(string category, string child, HttpContext context, NewsContext db, SiteSettings site, CancellationToken ct) =>
        ListedAsync($"{Slug.Key(category)}/{Slug.Key(child)}", context, db, site, ct);

    private static async Task<IResult> ListedAsync(string key, HttpContext context, NewsContext db, SiteSettings site, CancellationToken ct)
    {
        var category = await db.Categories.Where(c => c.AddressKey == key).Select(c => new { c.Id, c.Name, c.Slug, c.Description, Parent = c.Parent!.Slug }).FirstOrDefaultAsync(ct);
        if (category is null) return Results.NotFound();

        context.Shows(PageTag.Category(category.Id));
        var newest = await db.OfCategory(category.Id, isSection: category.Parent is null, place: null).NewestAsync(Stories, ct);
        return await FeedAsync(category.Name, category.Description, Address.Category(category.Slug, category.Parent), db.Articles.Where(a => newest.Contains(a.Id)), site, ct);
    }

    private static async Task<IResult> TagAsync(string slug, HttpContext context, NewsContext db, SiteSettings site, CancellationToken ct)
    {
        var key = Slug.Key(slug);
        var tag = await db.Tags.Where(t => t.SlugKey == key).Select(t => new { t.Id, t.Name, t.Slug, t.Description }).FirstOrDefaultAsync(ct);
        if (tag is not null) context.Shows(PageTag.Tag(tag.Id));
        return tag is null
            ? Results.NotFound()
            : await FeedAsync(tag.Name, tag.Description, Address.Tag(tag.Slug), db.ArticleTags.PageAfter(tag.Id, null).Take(Stories), site, ct);
    }

    private static async Task<IResult> AuthorAsync(string slug, HttpContext context, NewsContext db, SiteSettings site, CancellationToken ct)
    {
        var key = Slug.Key(slug);
        var author = await db.Authors.Where(a => a.SlugKey == key).Select(a => new { a.Id, a.Name, a.Slug, a.Description }).FirstOrDefaultAsync(ct);
        if (author is not null) context.Shows(PageTag.Author(author.Id));
        return author is null
            ? Results.NotFound()
            : await FeedAsync(author.Name, author.Description, Address.Author(author.Slug), db.Bylines.PageAfter(author.Id, null).Take(Stories), site, ct);
    }

    private static async Task<IResult> FeedAsync(string name, string? description, string path, IQueryable<Article> articles, SiteSettings site, CancellationToken ct)
    {
        var items = await articles
            .Select(a => new FeedItem(a.Id, a.Headline, a.Standfirst, a.Html, a.Slug, a.Category.Slug, a.Category.Name, a.PublishedAt!.Value, a.UpdatedAt, a.Bylines.OrderBy(b => b.Position).Select(b => b.Author.Name).ToList()))
            .AsSplitQuery()
            .ToListAsync(ct);
        var xml = RssFeed.Write(Bidi.Isolate(name) + " - " + site.Name, Bidi.Line(description ?? site.Tagline), site.BaseUrl + path, site.BaseUrl, [.. items.OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id)]);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(xml))[..16]}\"");
        return Results.Bytes(xml, "application/rss+xml; charset=utf-8", entityTag: tag);
    }
}
