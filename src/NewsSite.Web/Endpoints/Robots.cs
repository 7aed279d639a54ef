using System.Text;
using NewsSite.Web.Caching;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Endpoints;

/// <summary>What search engines are told before they come: RFC 9309.</summary>
internal static class Robots
{
    public const string Path = "/robots.txt";

    public static void MapRobots(this IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], Answer);

    /// <summary>A rule holds for every address that begins with it: each closed part is named with its end, or a category «admin-news» would be closed with it.</summary>
    private static IResult Answer(HttpContext context, SiteSettings site)
    {
        context.Shows(PageTag.Site);
        return Results.Text(
            $"""
            User-agent: *
            Disallow: /admin$
            Disallow: /admin/
            Disallow: /account/

            Sitemap: {site.BaseUrl}{Sitemaps.Path}
            Sitemap: {site.BaseUrl}{NewsSitemap.Path}

            """.ReplaceLineEndings("\n"),
            "text/plain",
            Encoding.UTF8);
    }
}
