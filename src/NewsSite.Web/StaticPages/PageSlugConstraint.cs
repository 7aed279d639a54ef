using System.Globalization;
using NewsSite.Web.Settings;

namespace NewsSite.Web.StaticPages;

/// <summary>A first segment that is the address of a page about the site; other first segments are categories'.</summary>
internal sealed class PageSlugConstraint : IRouteConstraint
{
    public const string Name = "page-slug";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is not null
        && Convert.ToString(values[routeKey], CultureInfo.InvariantCulture) is { } slug
        && httpContext.RequestServices.GetRequiredService<House>().HasPage(slug);
}
