using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Domain.Articles;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Endpoints;

/// <summary>
/// The addresses that readers should find by search, and the index of these lists; pages of tags and bylines are left out, because they have nothing that is not in these. Stories lie in lists by their numbers: a list has room for a fixed range of
/// them, so that it never grows too large, needs no counting, and stays as it is when other stories change.
/// </summary>
internal static class Sitemaps
{
    public const string Path = "/sitemap.xml";

    private const string Pages = "/sitemap-pages.xml";

    /// <summary>A fifth of what the protocol allows: the addresses are Arabic, six characters a letter, and even the longest keep a list far below its 50 MB.</summary>
    public const int Room = 10_000;

    public static void MapSitemaps(this IEndpointRouteBuilder routes)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods(Path, reads, IndexAsync);
        routes.MapMethods(Pages, reads, PagesAsync);
        routes.MapMethods("/sitemap-stories-{part:number:min(1)}.xml", reads, StoriesAsync);
    }

    /// <summary>The list in which a story stands, counted from 1.</summary>
    public static int PartOf(int storyId) => (storyId - 1) / Room + 1;

    public static string OfStory(int storyId) => PathOf(PartOf(storyId));

    private static string PathOf(int part) => FormattableString.Invariant($"/sitemap-stories-{part}.xml");

    /// <summary>Without dates: what a list changed last is known to the list alone.</summary>
    private static async Task<IResult> IndexAsync(HttpContext context, NewsContext db, SiteSettings site, CancellationToken ct)
    {
        context.Shows(PageTag.Stories);
        List<string> lists = [Pages, NewsSitemap.Path];
        var newest = await db.Articles.MaxAsync(a => (int?)a.Id, ct) ?? 0;
        for (var part = 1; part <= PartOf(newest) && newest > 0; part++)
        {
            if (await HasStoriesAsync(db, part, ct)) lists.Add(PathOf(part));
        }

        return SitemapXml.Answer("sitemapindex", xml => lists.ForEach(list => xml.Entry("sitemap", site.BaseUrl + list)));
    }

    /// <summary>Reads on, a little at a time, until it meets one: mostly that is the first.</summary>
    private static async Task<bool> HasStoriesAsync(NewsContext db, int part, CancellationToken ct)
    {
        for (var after = 0; ;)
        {
            var seen = after;
            var next = await InPart(db, part).Where(a => a.Id > seen).Take(50).Select(a => new { a.Id, a.Status }).ToListAsync(ct);
            if (next.Exists(a => a.Status == ArticleStatus.Published)) return true;
            if (next.Count == 0) return false;

            after = next[^1].Id;
        }
    }

    private static async Task<IResult> PagesAsync(HttpContext context, NewsContext db, House house, SiteSettings site, CancellationToken ct)
    {
        context.Shows(PageTag.Site);
        var children = await db.Categories.Offered().Where(c => c.ParentId == null).SelectMany(c => c.Children.Where(sub => sub.ClosedAt == null && !sub.IsHidden))
            .InOrder().Select(c => new { c.Slug, Parent = c.Parent!.Slug }).ToListAsync(ct);
        List<string> pages =
        [
            Address.Home, Address.Latest, Address.Corrections,
            .. house.Sections.Select(section => section.Label.Address),
            .. children.Select(c => Address.Category(c.Slug, c.Parent)),
            .. house.PageAddresses,
        ];
        return SitemapXml.Answer("urlset", xml => pages.ForEach(page => xml.Entry("url", site.BaseUrl + page)));
    }

    private static async Task<IResult> StoriesAsync(int part, HttpContext context, NewsContext db, SiteSettings site, CancellationToken ct)
    {
        if (part > PartOf(int.MaxValue)) return Results.NotFound();

        context.Shows(PageTag.Sitemap(part));
        var rows = await InPart(db, part).Select(a => new { a.Status, a.Id, a.Slug, Category = a.Category.Slug, a.PublishedAt, a.UpdatedAt }).ToListAsync(ct);
        var stories = rows.FindAll(a => a.Status == ArticleStatus.Published);
        return stories.Count == 0
            ? Results.NotFound()
            : SitemapXml.Answer("urlset", xml => stories.ForEach(a => xml.Entry("url", site.BaseUrl + Address.Article(a.Category, a.Id, a.Slug), a.UpdatedAt ?? a.PublishedAt)));
    }

    /// <summary>By number alone: asked for the published, databases walk all of these to find the few that have such numbers.</summary>
    private static IQueryable<Article> InPart(NewsContext db, int part)
    {
        var before = (part - 1) * Room;
        var last = before + Math.Min(Room, int.MaxValue - before);
        return db.Articles.Where(a => a.Id > before && a.Id <= last).OrderBy(a => a.Id);
    }
}
