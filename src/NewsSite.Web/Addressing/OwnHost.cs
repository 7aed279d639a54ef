using NewsSite.Web.Settings;

namespace NewsSite.Web.Addressing;

internal static class OwnHost
{
    /// <summary>
    /// The site goes by the host of <c>Site:BaseUrl</c>, whatever name it was asked by: a name that is missing or no name at all (<c>Host: ..</c>) would
    /// throw wherever the framework makes an address of it, and a false one could find its way onto a page. The scheme is the site's too: behind a proxy that
    /// ends TLS, cookies are marked <c>Secure</c> all the same.
    /// </summary>
    public static void UseOwnHost(this WebApplication app)
    {
        var house = app.Services.GetRequiredService<House>();
        app.Use((context, next) =>
        {
            context.Request.Host = house.Settings.Host;
            context.Request.Scheme = house.Settings.Scheme;
            return next(context);
        });
    }
}
