using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Endpoints;

internal static class ShortAddresses
{
    /// <summary><c>/a/{id}</c> leads permanently to the story's present address.</summary>
    public static void MapShortAddresses(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/a/{id:number}", [HttpMethods.Get, HttpMethods.Head], async (int id, HttpRequest request, NewsContext db, CancellationToken ct) =>
        {
            request.HttpContext.Shows(PageTag.Article(id));
            var story = await db.Articles
                .Where(a => a.Id == id && (a.Status == ArticleStatus.Published || a.Status == ArticleStatus.Withdrawn))
                .Select(a => new { Category = a.Category.Slug, a.Slug })
                .FirstOrDefaultAsync(ct);
            return story is null
                ? Results.NotFound()
                : Results.Redirect(Address.Article(story.Category, id, story.Slug) + request.QueryString, permanent: true);
        });
}
