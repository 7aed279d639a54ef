using System.Text;
using NewsSite.Web.Caching;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Endpoints;

/// <summary>What search engines are told before they come: RFC 9309.</summary>
internal static class Robots
{
    public const string Path = "/robots.txt";

    public static WebApplicationBuilder AddNewsRobots(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(RobotsSettings.Read(builder.Configuration));
        return builder;
    }

    public static void MapRobots(this IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], Answer);

    /// <summary>A rule holds for every address that begins with it: each closed part is named with its end, or a category «admin-news» would be closed with it.</summary>
    private static IResult Answer(HttpContext context, SiteSettings site, RobotsSettings robots)
    {
        context.Shows(PageTag.Site);
        List<string> lines = ["User-agent: *", "Disallow: /admin$", "Disallow: /admin/", "Disallow: /account/", ""];
        // One of them follows the group that names it, and no other.
        if (robots.Unwelcome.Count > 0) lines.AddRange([.. robots.Unwelcome.Select(name => $"User-agent: {name}"), "Disallow: /", ""]);
        lines.AddRange([$"Sitemap: {site.BaseUrl}{Sitemaps.Path}", $"Sitemap: {site.BaseUrl}{NewsSitemap.Path}", ""]);
        return Results.Text(string.Join('\n', lines), "text/plain", Encoding.UTF8);
    }
}
