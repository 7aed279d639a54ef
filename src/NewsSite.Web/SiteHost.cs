using NewsSite.Web.Accounts;
using NewsSite.Web.Addressing;
using NewsSite.Web.Areas.Admin;
using NewsSite.Web.Assets;
using NewsSite.Web.Auditing;
using NewsSite.Web.Background;
using NewsSite.Web.Caching;
using NewsSite.Web.Changes;
using NewsSite.Web.Checks;
using NewsSite.Web.Demo;
using NewsSite.Web.Editing;
using NewsSite.Web.Endpoints;
using NewsSite.Web.Forms;
using NewsSite.Web.Front;
using NewsSite.Web.Import;
using NewsSite.Web.Interrupted;
using NewsSite.Web.Mail;
using NewsSite.Web.Markdown;
using NewsSite.Web.Media;
using NewsSite.Web.Operations;
using NewsSite.Web.Pages;
using NewsSite.Web.Presence;
using NewsSite.Web.Proofreading;
using NewsSite.Web.Security;
using NewsSite.Web.Settings;
using NewsSite.Web.StaticPages;
using NewsSite.Web.Suggestions;
using NewsSite.Web.Unparsed;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web;

/// <summary>The site put together: what it is made of, and the way of a request through it.</summary>
internal static class SiteHost
{
    /// <summary>
    /// The parts, without the way of a request (<see cref="TakeRequests"/>): all that a command needs. Without an address (<c>Site:BaseUrl</c>) the site does
    /// all but answer readers.
    /// </summary>
    public static WebApplication Build(string[] args, bool needsAddress = true)
    {
        Globalisation.Demand();

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot(args) });
        builder.AddNewsSettings(needsAddress);
        builder.AddNewsOperations();
        builder.AddNewsSecurity();
        builder.Services.AddNewsMarkdown();
        builder.AddNewsChangeFeed();
        builder.AddNewsPageCache();
        builder.AddNewsMedia();
        builder.AddNewsImport();
        builder.AddNewsDemo();
        builder.AddNewsMail();
        builder.AddNewsAccounts();
        builder.AddNewsInterruptedPosts();
        builder.AddNewsAudit();
        builder.AddNewsRateLimits();
        builder.AddNewsPages();
        builder.AddNewsRobots();
        builder.AddNewsEditing();
        builder.AddNewsChecks();
        builder.AddNewsProofreading();
        builder.AddNewsFront();
        builder.AddNewsSuggestions();
        builder.AddNewsPresence();
        builder.AddNewsUnsavedTexts();
        builder.AddNewsStaticPages();
        builder.AddNewsDesk();
        builder.AddNewsBackground();
        builder.AddNewsAnswerToUnparsedRequests();
        return builder.Build();
    }

    /// <summary>The way of a request through the site, from the first part that sees it to the pages.</summary>
    public static void TakeRequests(WebApplication app)
    {
        app.MeasureChangeFeed();
        app.UseNewsPageCache();
        // Named, since the framework would otherwise ask who it is before the cache.
        app.UseAuthentication();
        app.UseOwnHost();
        app.UseNewsRequestLog();
        app.UseNewsSecurityHeaders();
        app.UseResponseCompression();
        app.UseNewsErrorPages();
        app.UseCanonicalPaths();
        app.UseFontsForEver();
        app.UseNulFreeForms();
        app.UseInterruptedPosts();
        app.UseRefusedPosts();
        app.UseRouting();
        app.UseSpelledPaths();
        app.UseNewsRateLimits();
        app.UseAuthorization();

        app.MapNewsHealth();
        app.MapStaticAssets();
        app.MapMedia();
        app.MapShortAddresses();
        app.MapFeeds();
        app.MapNewsSitemap();
        app.MapSitemaps();
        app.MapRobots();
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>The program's own folder, wherever it is started from, unless a setting names another (null).</summary>
    private static string? ContentRoot(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build();
        return settings[WebHostDefaults.ContentRootKey] is null ? AppContext.BaseDirectory : null;
    }
}
